/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.time.LocalDate;

/**
 * A recorded exemption: calls of a rule from a source that a team has decided to live with.
 *
 * @param rule glob of rule ids
 * @param source glob of {@code class#method}; a class or package alone covers all its methods
 * @param reason why
 * @param expires last day it holds, or null for ever
 */
public record Permit(String rule, String source, String reason, LocalDate expires) {

  /** Whether it is about such calls. */
  public boolean covers(String otherRule, String otherSource) {
    return Globs.matches(rule, otherRule)
        && (Globs.matches(source, otherSource)
            || source.indexOf('#') < 0 && Globs.matches(source + "#*", otherSource));
  }

  /** Whether it holds on a day. */
  public boolean holds(LocalDate day) {
    return expires == null || !day.isAfter(expires);
  }
}
