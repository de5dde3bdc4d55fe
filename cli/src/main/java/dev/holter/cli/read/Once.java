/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Values that come again and again, each kept once: a service makes the same call a million times,
 * and each event of it spells out the same names.
 */
final class Once {

  /** Values that are never the same twice, such as paths, would only fill the table. */
  private static final int MOST = 50_000;

  private final Map<Object, Object> known = new HashMap<>();

  /** The value, or one that is equal to it and came before. */
  @SuppressWarnings("unchecked") // equal values of one type
  <T> T of(T value) {
    if (value == null) {
      return null;
    }
    Object before = known.size() < MOST ? known.putIfAbsent(value, value) : known.get(value);
    return before == null || before.getClass() != value.getClass() ? value : (T) before;
  }
}
