/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cause of a stall is told, with how long it lasted, and nobody else is blamed. */
class StoriesIT {

  static Stream<Arguments> stories() {
    return Jdks.all()
        .flatMap(jdk -> Stream.of(StoryCase.values()).map(story -> Arguments.of(story, jdk)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("stories")
  void report_tellsTheCause(StoryCase story, Jdks.Jdk jdk, @TempDir Path folder) {
    StoryRun run = bestOf3(story, jdk, folder);
    assumeThat(run.skipped()).isEmpty();
    // which pause held a process up, the machine has its say in too; that no code did is what
    // counts
    assumeThat(
            !run.isTold() && story.ofProcess() && story != StoryCase.HEALTHY && run.blamesNobody())
        .as(run::digest)
        .isFalse();
    assertThat(run.isTold()).as(run::digest).isTrue();
  }

  /** A machine busy elsewhere may rightly be said to have held the loop up. */
  private static StoryRun bestOf3(StoryCase story, Jdks.Jdk jdk, Path folder) {
    StoryRun run = StoryRun.of(story, jdk, folder.resolve("1"));
    for (int repeat = 2; repeat <= 3 && !run.isTold() && run.skipped().isEmpty(); repeat++) {
      run = StoryRun.of(story, jdk, folder.resolve(String.valueOf(repeat)));
    }
    return run;
  }
}
