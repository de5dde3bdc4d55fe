/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;

/**
 * Sums that the agent tells again and again, each since its beginning: the last of each in the time
 * that is read, less what it was as that time began.
 */
final class Sums<K extends Comparable<K>, T> {

  private final Window window;
  private final ToLongFunction<T> time;
  private final BinaryOperator<T> less;
  private final Map<K, T> last = new TreeMap<>();
  private final Map<K, T> before = new TreeMap<>();

  /**
   * None yet.
   *
   * @param time when one was told
   * @param less one less an earlier one
   */
  Sums(Window window, ToLongFunction<T> time, BinaryOperator<T> less) {
    this.window = window;
    this.time = time;
    this.less = less;
  }

  /** One was told, in any order. */
  void told(K key, T sum) {
    long at = time.applyAsLong(sum);
    if (window.holds(at)) {
      last.merge(key, sum, this::later);
    } else if (window.isAfter(at)) {
      before.merge(key, sum, this::later);
    }
  }

  /** Nothing more will be told of it. */
  void forget(K key) {
    before.remove(key);
  }

  void add(Sums<K, T> more) {
    more.last.forEach((key, sum) -> last.merge(key, sum, this::later));
    more.before.forEach((key, sum) -> before.merge(key, sum, this::later));
  }

  boolean knows(K key) {
    return last.containsKey(key);
  }

  int size() {
    return last.size();
  }

  /** In the order of their keys. */
  List<T> ofTheTime() {
    return last.entrySet().stream()
        .map(
            e -> {
              T earlier = before.get(e.getKey());
              return earlier == null ? e.getValue() : less.apply(e.getValue(), earlier);
            })
        .toList();
  }

  private T later(T a, T b) {
    return time.applyAsLong(b) >= time.applyAsLong(a) ? b : a;
  }
}
