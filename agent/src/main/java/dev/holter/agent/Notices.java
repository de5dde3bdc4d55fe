/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.EventLoop;
import dev.holter.catalog.Catalog;
import dev.holter.catalog.Page;
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
  private static final int WIDTH = 90;

  /** What a loop saw. */
  private record Seen(
      String loop, String rule, String call, String detail, long elapsed, Source source) {

    /** What makes it the same finding, as in the report. */
    String fingerprint() {
      return rule + ' ' + (source == null ? call : source.name());
    }
  }

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(WAITING);
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

  /** Writes a line, if there is room for it. */
  void say(String line) {
    queue.offer(line);
  }

  @Override
  public void run() {
    try {
      while (true) {
        Object next = queue.take();
        if (!(next instanceof Seen seen)) {
          Console.say(next.toString());
        } else if (told.add(seen.fingerprint())) {
          System.err.print(text(seen));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Seen s) {
    StringBuilder b = new StringBuilder(512);
    boolean known = Page.ids().contains(s.rule);
    b.append("holter: ").append(known ? Page.of(s.rule).title() : "A blocking call");
    b.append(" [").append(s.rule).append("], ").append(millis(s.elapsed));
    b.append(" on ").append(s.loop).append(System.lineSeparator());
    String offender = s.source == null ? null : s.source.offenderName();
    line(b, "where", s.source == null ? null : s.source.name() + " " + place(s.source));
    line(b, "called", offender == null ? s.call : offender);
    line(b, "on", s.detail);
    line(b, "do", known ? Page.of(s.rule).advice() : null);
    line(b, "more", known ? "holter explain " + s.rule : null);
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
    if (text == null || text.isEmpty()) {
      return;
    }
    b.append("  ").append(label).append(" ".repeat(8 - label.length()));
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + word.length() > WIDTH) {
        b.append(System.lineSeparator()).append(" ".repeat(10));
        column = 0;
      }
      b.append(column > 0 ? " " : "").append(word);
      column += word.length() + 1;
    }
    b.append(System.lineSeparator());
  }
}
