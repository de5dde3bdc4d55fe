/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;

/** What all tests of this JVM took and found, for the line at the end. */
final class Tally {

  private static int ended;
  private static int turned;
  private static long spent;
  private static long lasted;

  private Tally() {}

  /** A test begins. */
  static synchronized void began(long took) {
    spent += took;
  }

  /**
   * A test has ended.
   *
   * @param length of the test itself
   * @param took to look at it
   */
  static synchronized void ended(TestReport report, long length, long took) {
    ended++;
    turned += report.turned() ? 1 : 0;
    lasted += length;
    spent += took;
  }

  /** One line about them, or null where none was watched; the next are counted anew. */
  static synchronized String close() {
    if (ended == 0) {
      return null;
    }
    String line = line();
    ended = 0;
    turned = 0;
    spent = 0;
    lasted = 0;
    return line;
  }

  private static String line() {
    String seen =
        turned == 0
            ? "in none of them an event loop was at work, so nothing was looked at"
            : "loops were at work in " + turned + " of them";
    double part = lasted == 0 ? 0 : 100.0 * spent / lasted;
    return "@NoStalls watched "
        + Plural.of(ended, "test")
        + ": "
        + seen
        + "; it took "
        + Millis.text(spent / ended)
        + " a test, "
        + Math.round(part)
        + " % of their own "
        + Millis.text(lasted);
  }
}
