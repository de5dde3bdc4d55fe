/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import picocli.CommandLine.Model.UsageMessageSpec;

/** What the reader's terminal can show. */
final class Terminal {

  /** Prose is hard to read in longer lines. */
  private static final int WIDEST = 100;

  /** In less, wrapping makes things worse. */
  private static final int NARROWEST = 40;

  private Terminal() {}

  /** How long a line of prose may be; for what is no terminal, the longest. */
  static int width() {
    int found = new UsageMessageSpec().width(WIDEST).autoWidth(true).width();
    return Math.max(NARROWEST, Math.min(WIDEST, found));
  }
}
