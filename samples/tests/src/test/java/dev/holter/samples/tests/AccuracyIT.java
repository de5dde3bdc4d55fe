/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stalls that a loop timed itself, for as many seconds as {@code holter.accuracy.seconds} says:
 * each is counted, with its length, and shown by stacks of its own.
 */
class AccuracyIT {

  private static final long SECONDS = Long.getLong("holter.accuracy.seconds", 12);
  private static final long MILLISECOND = 1_000_000L;

  private static final double EVIDENCE = 0.99;

  /** What a busy machine can spoil is judged by the best of so many runs. */
  private static final int RUNS = 3;

  /** Stalls of one length, and of all lengths around the times at which stacks are taken. */
  static Stream<Arguments> runs() {
    return Jdks.all()
        .flatMap(jdk -> Stream.of(Arguments.of(jdk, 15, 15), Arguments.of(jdk, 10, 21)));
  }

  @ParameterizedTest(name = "{0}: {1} to {2} ms")
  @MethodSource("runs")
  void stalls_ofALoopThatKeepsItsOwnAccount_areThoseOfTheRecording(
      Jdks.Jdk jdk, int shortest, int longest, @TempDir Path folder) throws IOException {
    AccuracyRun run = null;
    for (int i = 1; i <= RUNS && (run == null || isDisturbed(run)); i++) {
      Path own = Files.createDirectory(folder.resolve("run" + i));
      run = AccuracyRun.of(jdk, own, SECONDS, shortest, longest);
      assertThat(run.stalled()).as("turns of the threshold and longer").isNotEmpty();
      assertThat(run.missed()).as("turns not counted").isEmpty();
      assertThat(run.invented()).as("stalls that were none").isEmpty();
      assertThat(run.errors().at(1)).as("largest error, ns").isLessThan(MILLISECOND);
      assertThat(run.strayed()).as("samples from outside their stall").isEmpty();
      assertThat(run.mistaken()).as("samples that do not show the stall").isEmpty();
      System.out.println(row(jdk + " | " + shortest + "–" + longest + " | " + i, run));
    }
    List<RecordedStall> onTime = run.worthASample(AccuracyRun::onTime);
    assertThat(onTime).as("stalls with the watchdog on time").isNotEmpty();
    assertThat(AccuracyRun.evidence(onTime))
        .as("share with a sample of %s", onTime)
        .isGreaterThanOrEqualTo(EVIDENCE);
  }

  /** Of some three hundred stalls, a few without a sample are bad luck once, and a fault thrice. */
  private static boolean isDisturbed(AccuracyRun run) {
    return AccuracyRun.evidence(run.worthASample(AccuracyRun::onTime)) < EVIDENCE;
  }

  private static String row(String what, AccuracyRun run) {
    List<RecordedStall> all = run.worthASample(s -> true);
    List<RecordedStall> late = run.worthASample(s -> !AccuracyRun.onTime(s));
    Quantiles errors = run.errors();
    Quantiles lags = run.lags();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %s / %s / %s | %s | %s | %s | %d | %s / %s |",
        what,
        run.own().values().stream().filter(OwnTurn::planted).count(),
        run.stalled().size(),
        run.recorded().size(),
        run.unsteady(),
        errors.millis(0.5),
        errors.millis(0.99),
        errors.millis(1),
        percent(AccuracyRun.evidence(run.worthASample(AccuracyRun::onTime))),
        percent((double) late.size() / Math.max(1, all.size())),
        late.isEmpty() ? "–" : percent(AccuracyRun.evidence(late)),
        run.dropped(),
        lags.millis(0.5),
        lags.millis(0.99));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
