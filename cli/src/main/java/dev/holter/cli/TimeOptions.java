/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Moment;
import picocli.CommandLine.Option;

/** Options that narrow down the time; apart, because {@code export --to} is a format. */
final class TimeOptions {

  @Option(
      names = "--from",
      paramLabel = "T",
      converter = MomentOption.class,
      description =
          "Leave out what was before: 12:30 (local), 12:30Z, 2026-01-31T12:30:00Z,"
              + " or counted from the start (+90s) or the end (-5m).")
  private Moment from;

  @Option(
      names = "--to",
      paramLabel = "T",
      converter = MomentOption.class,
      description = "Leave out what came after.")
  private Moment to;

  Moment from() {
    return from;
  }

  Moment to() {
    return to;
  }
}
