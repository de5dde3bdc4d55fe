/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as text, in no language: a {@code Formatter} says the same, and brings all the JDK knows
 * of languages into the JVM first.
 */
public final class Decimals {

  private static final int GROUP = 3;

  private Decimals() {}

  /** A number with so many digits behind the point, rounded half up. */
  public static String text(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /** {@code 1,234,567}. */
  public static String grouped(long value) {
    StringBuilder b = new StringBuilder(Long.toString(value));
    int sign = value < 0 ? 1 : 0;
    for (int i = b.length() - GROUP; i > sign; i -= GROUP) {
      b.insert(i, ',');
    }
    return b.toString();
  }
}
