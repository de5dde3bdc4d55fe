/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** Counts in sentences. */
public final class Plural {

  private Plural() {}

  /** {@code 1 stall}, {@code 3 stalls}. */
  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /** The same of a noun with a plural of its own. */
  public static String of(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
