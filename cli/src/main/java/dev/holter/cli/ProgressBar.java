/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;

/** A bar on the reader's terminal for what takes over a second, and nothing of it afterwards. */
final class ProgressBar implements Progress, AutoCloseable {

  private static final long FIRST = 1_000_000_000L;
  private static final long AGAIN = 100_000_000L;
  private static final int WIDTH = 30;

  private final PrintWriter terminal;
  private final LongSupplier clock;
  private final long start;
  private long next;
  private boolean shown;

  ProgressBar(PrintWriter terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.next = FIRST;
  }

  /** Works with a bar where the reader has a terminal that takes escapes, and without elsewhere. */
  static <T> T during(CommandSpec command, Function<Progress, T> work) {
    if (!Terminal.stderr() || "dumb".equals(System.getenv("TERM"))) {
      return work.apply(Progress.NONE);
    }
    try (ProgressBar bar = new ProgressBar(command.commandLine().getErr(), System::nanoTime)) {
      return work.apply(bar);
    }
  }

  @Override
  public void at(double share) {
    long elapsed = clock.getAsLong() - start;
    if (elapsed < next) {
      return;
    }
    next = elapsed + AGAIN;
    shown = true;
    int filled = (int) Math.round(share * WIDTH);
    terminal.print(
        String.format(
            Locale.ROOT,
            "\r[%s%s] %3.0f %% read",
            "#".repeat(filled),
            " ".repeat(WIDTH - filled),
            100 * share));
    terminal.flush();
  }

  @Override
  public void close() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
