/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

/** Durations and sizes as people write them: {@code 20ms}, {@code 1h}, {@code 250MB}. */
public final class Quantity {

  private static final String[] TIME_UNITS = {"ns", "us", "ms", "s", "m", "h", "d"};
  private static final long[] NANOS = {
    1,
    1_000,
    1_000_000,
    1_000_000_000L,
    60 * 1_000_000_000L,
    3_600 * 1_000_000_000L,
    86_400 * 1_000_000_000L
  };

  /** One percent of a second. */
  private static final long PERCENT = 10_000_000L;

  /** All of a hundred CPUs: a slip of the pen, rather than a budget. */
  private static final double MOST_PERCENT = 10_000;

  private static final String[] SIZE_UNITS = {"B", "KB", "MB", "GB"};

  private Quantity() {}

  /** Nanoseconds of a text such as {@code 20ms}. */
  public static long duration(String option, String text) {
    int digits = digits(text);
    String unit = text.substring(digits);
    for (int i = 0; i < TIME_UNITS.length; i++) {
      if (TIME_UNITS[i].equals(unit)) {
        return scale(option, text, digits, NANOS[i]);
      }
    }
    throw new IllegalArgumentException(
        "option '" + option + "' is a time such as 20ms, 5s or 1h, not '" + text + "'");
  }

  /** Bytes of a text such as {@code 250MB}; {@code unlimited} is 0. */
  static long size(String option, String text) {
    if (text.equals("unlimited")) {
      return 0;
    }
    int digits = digits(text);
    String unit = text.substring(digits);
    for (int i = 0; i < SIZE_UNITS.length; i++) {
      if (SIZE_UNITS[i].equalsIgnoreCase(unit)) {
        return scale(option, text, digits, 1L << (10 * i));
      }
    }
    throw new IllegalArgumentException(
        "option '" + option + "' is a size such as 250MB or 1GB, not '" + text + "'");
  }

  /** Nanoseconds a second of a text such as {@code 1%}; {@code unlimited} is 0. */
  static long share(String option, String text) {
    if (text.equals("unlimited")) {
      return 0;
    }
    try {
      double percent = text.endsWith("%") ? Double.parseDouble(text.replace("%", "")) : 0;
      if (percent > 0 && percent <= MOST_PERCENT) {
        return Math.max(1, Math.round(percent * PERCENT));
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "option '" + option + "' is a share of one CPU such as 1% or 0.5%, not '" + text + "'");
  }

  /** The share as percent. */
  static String printShare(long nanosPerSecond) {
    return nanosPerSecond % PERCENT == 0
        ? nanosPerSecond / PERCENT + "%"
        : (double) nanosPerSecond / PERCENT + "%";
  }

  /** The largest unit that holds the duration in whole numbers. */
  public static String printDuration(long nanos) {
    int i = TIME_UNITS.length - 1;
    while (i > 0 && (nanos < NANOS[i] || nanos % NANOS[i] != 0)) {
      i--;
    }
    return nanos / NANOS[i] + TIME_UNITS[i];
  }

  /** The largest unit that holds the size in whole numbers. */
  static String printSize(long bytes) {
    int i = SIZE_UNITS.length - 1;
    while (i > 0 && bytes % (1L << (10 * i)) != 0) {
      i--;
    }
    return (bytes >> (10 * i)) + SIZE_UNITS[i];
  }

  private static int digits(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static long scale(String option, String text, int digits, long unit) {
    try {
      return Math.multiplyExact(Long.parseLong(text.substring(0, digits)), unit);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "option '" + option + "' has no usable number: '" + text + "'");
    }
  }
}
