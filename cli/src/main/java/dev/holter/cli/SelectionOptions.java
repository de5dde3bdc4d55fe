/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Moment;
import dev.holter.cli.model.Selection;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that narrow down what of a recording is shown. */
final class SelectionOptions {

  @Option(
      names = "--loop",
      paramLabel = "GLOB",
      split = ",",
      description = "Only loops of such names; !GLOB leaves some out.")
  private List<String> loops;

  @Option(
      names = "--cause",
      paramLabel = "C",
      converter = CauseOption.class,
      completionCandidates = CauseOption.class,
      description = "Only stalls of this cause: ${COMPLETION-CANDIDATES}.")
  private Cause cause;

  @Option(
      names = "--min-duration",
      paramLabel = "D",
      converter = DurationOption.class,
      description = "Only stalls, and calls, that lasted so long: 100ms, 1s.")
  private Duration minDuration;

  @Option(names = "--exclude-warmup", description = "Leave out the first 10 seconds of each JVM.")
  private boolean excludeWarmup;

  Selection selection() {
    return selection(/* from= */ null, /* to= */ null);
  }

  Selection selection(Moment from, Moment to) {
    return new Selection(
        from, to, loops == null ? List.of() : loops, cause, minDuration, excludeWarmup);
  }
}
