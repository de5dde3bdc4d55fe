/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

/** Which events are wanted, by when they were. */
public interface TimeFilter {

  /** Whether those are that lasted from start to end, in nanoseconds since the epoch. */
  boolean holds(long start, long end);
}
