/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * All guarded calls of one rule on one loop.
 *
 * @param reported how many of them left an event
 * @param exact false where the JDK's events stand in, which leave out the short ones
 */
public record TotalFact(
    long loop, String rule, long count, long total, long max, long reported, boolean exact) {

  public TotalFact plus(TotalFact o) {
    return new TotalFact(
        loop,
        rule,
        count + o.count,
        total + o.total,
        Math.max(max, o.max),
        reported + o.reported,
        exact && o.exact);
  }
}
