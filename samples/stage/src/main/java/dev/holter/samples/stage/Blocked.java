/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.util.Locale;

/** Says how long a library held up a loop, as the program measured it itself. */
public final class Blocked {

  private Blocked() {}

  /** Prints the line that tests read. */
  public static void print(double ms) {
    System.out.println(String.format(Locale.ROOT, "blocked %.3f", ms));
  }
}
