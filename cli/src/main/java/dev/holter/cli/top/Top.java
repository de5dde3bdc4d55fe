/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Shows a service's last minute until it is told to stop: on a terminal, or as plain lines. */
public final class Top {

  private static final long LOOK_MILLIS = 250;
  private static final int PLAIN_WIDTH = 100;
  private static final int LISTED = 20;
  private static final long LISTED_NANOS = 10_000_000_000L;

  /** For as long a stall that has no verdict yet is not told in plain lines. */
  private static final long PATIENCE_NANOS = 6_000_000_000L;

  private final LiveMinute minute;
  private final Verdicts verdicts;
  private final TopScreen screen;
  private final BooleanSupplier alive;
  private final long end;

  /**
   * Of a service.
   *
   * @param longest when to stop, or null for never
   */
  public Top(
      String title, Path repository, BooleanSupplier alive, LiveMinute minute, Duration longest) {
    this.minute = minute;
    this.alive = alive;
    verdicts = new Verdicts(repository);
    screen = new TopScreen(title, verdicts::of);
    end = longest == null ? Long.MAX_VALUE : System.nanoTime() + longest.toNanos();
  }

  /** Draws until a key or the time ends it; a service that has ended can still be looked at. */
  public void draw() throws IOException {
    Thread reading = new Thread(this::keepReading, "holter-verdicts");
    reading.setDaemon(true);
    reading.start();
    try (TopTerminal terminal = new TopTerminal()) {
      TopView view = TopView.FIRST;
      while (System.nanoTime() < end) {
        Snapshot shown = view.paused() != null ? view.paused() : snapshot();
        terminal.draw(screen, shown, view);
        TopKey key = terminal.key(LOOK_MILLIS);
        if (key == TopKey.QUIT) {
          return;
        }
        view = key == null ? view : view.after(key, shown);
      }
    }
  }

  /** Prints a line a stall as they come, and the loops every ten seconds. */
  public void print(PrintWriter out) {
    Set<String> told = new HashSet<>();
    long listed = System.nanoTime() - LISTED_NANOS;
    long silentFrom = System.nanoTime() + TopScreen.SILENCE_NANOS;
    boolean warned = false;
    Snapshot s = minute.snapshot();
    // whoever reads it may go, as head does
    while (System.nanoTime() < end && !s.closed() && !out.checkError()) {
      try {
        minute.await(s.newest(), LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      s = snapshot();
      verdicts.update(s);
      tell(s, told, out);
      if (!warned && s.newest() == 0 && System.nanoTime() - silentFrom >= 0) {
        warned = true;
        out.println(TopScreen.SILENT);
      }
      if (s.newest() != 0 && System.nanoTime() - listed >= LISTED_NANOS) {
        listed = System.nanoTime();
        list(s, out);
      }
      out.flush();
    }
    tell(s, told, out);
    out.println(s.closed() ? "The service has ended." : "The time is over.");
    out.flush();
  }

  private void tell(Snapshot s, Set<String> told, PrintWriter out) {
    for (int i = s.stalls().size() - 1; i >= 0; i--) {
      SeenStall stall = s.stalls().get(i);
      boolean judged = verdicts.of(stall) != null;
      boolean old = s.closed() || s.newest() - stall.start() - stall.elapsed() > PATIENCE_NANOS;
      if (stall.ended() && (judged || old) && told.add(stall.id())) {
        out.println(StallLine.text(stall, verdicts.of(stall)));
      }
    }
  }

  private static void list(Snapshot s, PrintWriter out) {
    LoopColumns columns = LoopColumns.of(s.loops(), PLAIN_WIDTH);
    out.println(columns.title());
    s.loops().stream()
        .sorted(LoopOrder.STALLED.order())
        .limit(LISTED)
        .forEach(row -> out.println(columns.line(row).toString().stripTrailing()));
    if (s.loops().size() > LISTED) {
      out.println("and " + (s.loops().size() - LISTED) + " more loops");
    }
  }

  private void keepReading() {
    Snapshot s = minute.snapshot();
    while (!s.closed() && System.nanoTime() < end) {
      try {
        minute.await(s.newest(), LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      s = snapshot();
      verdicts.update(s);
    }
  }

  private Snapshot snapshot() {
    if (!alive.getAsBoolean()) {
      minute.closed();
    }
    return minute.snapshot();
  }
}
