/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs that real libraries were released with are found, and their mended versions are let be. */
class CorpusIT {

  static Stream<Arguments> bugs() {
    return Stream.of(CorpusCase.values()).filter(story -> !story.mended).flatMap(CorpusIT::onAll);
  }

  static Stream<Arguments> mended() {
    return Stream.of(CorpusCase.values()).filter(story -> story.mended).flatMap(CorpusIT::onAll);
  }

  private static Stream<Arguments> onAll(CorpusCase story) {
    return Jdks.all().map(jdk -> Arguments.of(story, jdk));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("bugs")
  void report_findsTheBug(CorpusCase story, Jdks.Jdk jdk, @TempDir Path folder) {
    CorpusRun run = bestOf3(story, jdk, folder, CorpusIT::isFound);
    assertThat(isFound(run)).as(run::digest).isTrue();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("mended")
  void report_holdsNothingAgainstTheMended(CorpusCase story, Jdks.Jdk jdk, @TempDir Path folder) {
    CorpusRun run = bestOf3(story, jdk, folder, CorpusIT::isLetBe);
    assertThat(isLetBe(run)).as(run::digest).isTrue();
  }

  private static boolean isFound(CorpusRun run) {
    return run.verdict().matches(run.bug().leastMs() > 0 ? "stalled" : "stalled|blocking")
        && run.heldMs().stream().anyMatch(run::isHeldAsMeasured);
  }

  private static boolean isLetBe(CorpusRun run) {
    return run.heldMs().isEmpty()
        && (run.verdict().equals("healthy") || run.complaints().isEmpty());
  }

  /** A busy machine may delay what was measured, or starve a cold JVM beyond telling. */
  private static CorpusRun bestOf3(
      CorpusCase story, Jdks.Jdk jdk, Path folder, Predicate<CorpusRun> good) {
    CorpusRun run = CorpusRun.of(story, jdk, folder.resolve("1"));
    for (int repeat = 2; repeat <= 3 && !good.test(run); repeat++) {
      run = CorpusRun.of(story, jdk, folder.resolve(String.valueOf(repeat)));
    }
    return run;
  }
}
