/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.read.RecordingReader;
import java.nio.file.Path;
import java.util.List;

/** What {@code holter report} says of the time of a test. */
record TestReport(Report report) {

  /**
   * Reads a test's recording.
   *
   * @param start of the test, in nanoseconds since 1970
   */
  static TestReport of(Path file, long start) {
    return new TestReport(Diagnosis.of(BegunSince.of(RecordingReader.read(List.of(file)), start)));
  }

  /** Findings that count against the loops. */
  List<Finding> findings() {
    return report.findings().stream()
        .filter(f -> f.severity() != Severity.INFO && !cold(f))
        .toList();
  }

  /** Whether any loop was at work: else nothing was seen. */
  boolean turned() {
    return report.loops().stream().anyMatch(l -> l.turns() > 0);
  }

  /**
   * What classes cost when they are first used. A service pays it once as it starts; in a test JVM
   * whichever test comes first pays it, at any time.
   */
  private boolean cold(Finding f) {
    List<BlockingCall> calls =
        report.blockingCalls().stream().filter(c -> f.id().equals(c.finding())).toList();
    return f.cause() == Cause.CLASS_INIT
        || !calls.isEmpty() && calls.stream().allMatch(BlockingCall::firstUse);
  }
}
