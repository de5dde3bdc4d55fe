/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.Locale;

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
      return format("%.3f ms", millis);
    }
    if (millis < 9.95) {
      return format("%.1f ms", millis);
    }
    if (millis < 999.5) {
      return format("%.0f ms", millis);
    }
    if (millis < 99_950) {
      return format("%.2f s", millis / 1e3);
    }
    return format("%.0f s", millis / 1e3);
  }

  public static String text(long nanos) {
    return text(of(nanos));
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
