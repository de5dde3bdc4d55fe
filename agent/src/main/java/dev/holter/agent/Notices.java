/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.EventLoop;
import dev.holter.catalog.Catalog;
import dev.holter.source.Names;
import dev.holter.source.Source;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * {@code mode=log}: one block of text about each new finding, on stderr, never twice.
 *
 * <p>The loop only puts what it saw into a bounded queue; a thread of Holter's own writes, since
 * stderr itself may block.
 */
final class Notices implements Runnable {

  private static final int WAITING = 256;

  /** What a loop saw. */
  private record Seen(
      String loop, String rule, String call, String detail, long elapsed, Source source) {

    /** What makes it the same finding, as in the report. */
    String fingerprint() {
      return rule + ' ' + (source == null ? call : source.name());
    }
  }

  private final BlockingQueue<Seen> queue = new ArrayBlockingQueue<>(WAITING);
  private final Set<String> told = new HashSet<>();
  private final Catalog catalog;
  private final long stall;

  Notices(Catalog catalog, long stall) {
    this.catalog = catalog;
    this.stall = stall;
  }

  void seen(EventLoop loop, String rule, String call, String detail, long elapsed, Source source) {
    if (elapsed >= stall || !catalog.onlyStalls(rule)) {
      // what does not fit comes again
      queue.offer(new Seen(loop.identity.name(), rule, call, detail, elapsed, source));
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        Seen seen = queue.take();
        if (told.add(seen.fingerprint())) {
          System.err.print(text(seen));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Seen s) {
    StringBuilder b = new StringBuilder(512);
    b.append("holter: ").append(s.rule).append(" on loop ").append(s.loop);
    if (s.elapsed > 0) {
      b.append(" took ").append(millis(s.elapsed));
    } else {
      b.append(" was refused");
    }
    b.append(System.lineSeparator());
    if (s.source != null) {
      line(b, "where", s.source.name() + " " + place(s.source));
      line(b, "called", Names.type(s.call));
    } else {
      line(b, "called", s.call);
    }
    line(b, "on", s.detail);
    line(b, "more", "holter explain " + s.rule);
    return b.toString();
  }

  private static String place(Source s) {
    String file = s.frame().file();
    return file == null ? "" : "(" + file + ":" + s.frame().line() + ")";
  }

  private static String millis(long nanos) {
    return nanos < 1_000_000
        ? nanos / 1000 + " \u00b5s"
        : String.format(java.util.Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private static void line(StringBuilder b, String label, String text) {
    if (text != null && !text.isEmpty()) {
      b.append("  ").append(label).append(" ".repeat(8 - label.length())).append(text);
      b.append(System.lineSeparator());
    }
  }
}
