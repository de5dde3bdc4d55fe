/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

import dev.holter.samples.probes.result.Result.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Compares what the probes measured with what Holter says, and prints a line a probe.
 *
 * <p>Arguments: the probes' output, the report as JSON, the recording.
 */
public final class Results {

  private static final long MILLISECOND = 1_000_000;

  private Results() {}

  /** Prints the results. */
  public static void main(String[] args) throws IOException {
    Reported report = Reported.read(Path.of(args[1]));
    Recorded recording = Recorded.read(Path.of(args[2]));
    for (Measured probe : Measured.read(Path.of(args[0]))) {
      System.out.println(result(probe, report, recording).line());
    }
  }

  private static Result result(Measured probe, Reported report, Recorded recording) {
    Collection<Long> recorded = recording.nanos(probe);
    OptionalLong difference =
        probe.difference(recorded.isEmpty() ? report.stallNanos(probe) : recorded);
    boolean named = report.names(probe);
    boolean timed = difference.isPresent() && tolerable(difference.getAsLong(), probe);
    String unseen = Unseen.reason(probe.name());
    Outcome outcome =
        unseen != null
            ? named ? Outcome.SEEN_AFTER_ALL : Outcome.UNSEEN
            : !named ? Outcome.MISSED : timed ? Outcome.SEEN : Outcome.MISTIMED;
    String remark = unseen != null ? unseen : named ? "" : report.instead(probe);
    return new Result(probe.name(), probe.rule(), outcome, millis(difference), remark);
  }

  /** 5 %, and a millisecond for a thread that is not scheduled at once. */
  private static boolean tolerable(long difference, Measured probe) {
    long longest = probe.nanos().stream().mapToLong(Long::longValue).max().orElse(0);
    return Math.abs(difference) <= MILLISECOND + longest / 20;
  }

  private static String millis(OptionalLong nanos) {
    return nanos.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.3f", nanos.getAsLong() / (double) MILLISECOND);
  }
}
