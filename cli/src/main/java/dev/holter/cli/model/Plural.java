/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** Counts in sentences. */
public final class Plural {

  private Plural() {}

  /** {@code 1 stall}, {@code 3 stalls}. */
  public static String of(long count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }
}
