/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import java.util.Locale;

/** Numbers as the page writes them. */
final class Numbers {

  private Numbers() {}

  /** A coordinate: two digits are finer than any screen. */
  static String at(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  static String percentAt(double share) {
    return at(100 * share) + "%";
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share for people: {@code 71 %}, and never 0 or 100 where it is not quite. */
  static String share(double share) {
    if (share > 0 && share < 0.001) {
      return "< 0.1 %";
    }
    if (share < 0.0995 || share > 0.995 && share < 1) {
      return String.format(Locale.ROOT, "%.1f %%", Math.min(99.9, 100 * share));
    }
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
