/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a sample did to its loops as it measured it itself: the yardstick for Holter's report.
 *
 * <p>Printing is a blocking call of its own, so loops only take notes and {@link #print} is for the
 * end.
 */
public final class Facts {

  private final Queue<Fact> notes = new ConcurrentLinkedQueue<>();

  private record Fact(String loop, String kind, String what, long nanos, String source, Object on) {

    @Override
    public String toString() {
      // the detail stands last, because a path may hold blanks
      return String.format(
          Locale.ROOT,
          "fact %s loop=%s %s ms=%.3f source=%s%s",
          kind,
          loop,
          what,
          nanos / 1e6,
          source,
          on == null ? "" : " detail=" + on);
    }
  }

  /** Notes one guarded call of the current thread, which has just ended. */
  public void call(String rule, long startNanos, long endNanos, String source, Object detail) {
    note("call", "rule=" + rule, endNanos - startNanos, source, detail);
  }

  /** Notes what held the current thread up from {@code startNanos} until now. */
  public void stall(String cause, long startNanos, String source) {
    note("stall", "cause=" + cause, System.nanoTime() - startNanos, source, null);
  }

  private void note(String kind, String what, long nanos, String source, Object detail) {
    notes.add(new Fact(Thread.currentThread().getName(), kind, what, nanos, source, detail));
  }

  /** Prints a line a note. */
  public void print() {
    notes.forEach(System.out::println);
  }
}
