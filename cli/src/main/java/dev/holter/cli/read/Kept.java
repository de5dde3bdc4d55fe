/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Facts of one kind, as many of them as a report has memory for; the others are told of. */
final class Kept<T> {

  static final int MOST = 10_000;

  private final String what;
  private final ToLongFunction<T> time;
  private final List<T> facts = new ArrayList<>();
  private long others;

  /**
   * None yet.
   *
   * @param what their plural, in words
   * @param time when one was
   */
  Kept(String what, ToLongFunction<T> time) {
    this.what = what;
    this.time = time;
  }

  /** Whether there is room for one more, which is counted if not. */
  boolean hasRoom() {
    others += facts.size() < MOST ? 0 : 1;
    return facts.size() < MOST;
  }

  void add(T fact) {
    facts.add(fact);
  }

  void add(Kept<T> more) {
    for (T fact : more.facts) {
      if (hasRoom()) {
        facts.add(fact);
      }
    }
    others += more.others;
  }

  /** By time, and each once: two overlapping files may both hold an event. */
  List<T> inOrder() {
    return facts.stream().distinct().sorted(Comparator.comparingLong(time)).toList();
  }

  void tell(Consumer<String> notes) {
    if (others > 0) {
      notes.accept(others + " " + what + " beyond the first " + MOST + " are in no sum");
    }
  }
}
