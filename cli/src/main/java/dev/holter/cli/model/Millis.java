/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** Times as reports show them: nanoseconds in, milliseconds out. */
public final class Millis {

  private Millis() {}

  /** Milliseconds, rounded to microseconds: finer digits are noise. */
  public static double of(long nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }

  /** A time for people, such as {@code 0.4 ms}, {@code 312 ms}, {@code 1.25 s}. */
  public static String text(double millis) {
    if (millis == 0) {
      return "0 ms";
    }
    if (millis < 0.1) {
      return Decimals.text(millis, 3) + " ms";
    }
    if (millis < 9.95) {
      return Decimals.text(millis, 1) + " ms";
    }
    if (millis < 999.5) {
      return Decimals.text(millis, 0) + " ms";
    }
    if (millis < 99_950) {
      return Decimals.text(millis / 1e3, 2) + " s";
    }
    return Decimals.text(millis / 1e3, 0) + " s";
  }

  public static String text(long nanos) {
    return text(of(nanos));
  }
}
