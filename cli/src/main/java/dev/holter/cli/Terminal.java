/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the reader's terminal can show. */
final class Terminal {

  /** Prose is hard to read in longer lines. */
  private static final int WIDEST = 100;

  /** The JDK from which on a console may be there without a terminal. */
  private static final int CONSOLE_OF_PIPES = 22;

  /** In less, wrapping makes things worse. */
  private static final int NARROWEST = 40;

  private static final int STDIN = 0;
  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  private Terminal() {}

  static boolean stdin() {
    return isTerminal(STDIN);
  }

  static boolean stdout() {
    return isTerminal(STDOUT);
  }

  static boolean stderr() {
    return isTerminal(STDERR);
  }

  /**
   * Whether a stream goes to a terminal. A console says so only if both of its ends do, and from 22
   * on it is there where neither does; Linux tells each of them apart.
   */
  private static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return System.console() != null && Runtime.version().feature() < CONSOLE_OF_PIPES;
    }
  }

  /** How long a line of prose may be; for what is no terminal, the longest. */
  static int width() {
    int found = new UsageMessageSpec().width(WIDEST).autoWidth(true).width();
    return Math.max(NARROWEST, Math.min(WIDEST, found));
  }
}
