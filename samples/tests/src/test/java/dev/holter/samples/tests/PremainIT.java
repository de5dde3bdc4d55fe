/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent does not show in a program it has nothing to say about, but for one line. */
class PremainIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void helloWorld_runsAsEverAndOneLineIsSaid(Jdks.Jdk jdk, @TempDir Path folder) {
    ForkedJvm.Ended program =
        run(jdk, folder, folder.resolve("hello.jfr"), HelloProgram.class.getName());
    assertThat(program.exit()).as(program::said).isEqualTo(7);
    assertThat(program.out()).as(program::said).containsExactly("hello");
    assertThat(program.err()).as(program::said).singleElement().asString().startsWith("holter");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void exit_asTheRecordingBegins_leavesTheRecordingThatIsToldOf(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    int told = 0;
    for (long millis = 100; told < 3; millis += 1 + millis / 12) {
      Path recording = folder.resolve(millis + ".jfr");
      ForkedJvm.Ended program =
          run(jdk, folder, recording, BriefProgram.class.getName(), String.valueOf(millis));
      if (String.join("\n", program.err()).contains("recording " + recording)) {
        told++;
        assertThat(RecordingFile.readAllEvents(recording))
            .as(millis + " ms")
            .extracting(e -> e.getEventType().getName())
            .contains("holter.Agent");
      }
    }
  }

  private static ForkedJvm.Ended run(Jdks.Jdk jdk, Path folder, Path recording, String... program) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(Jars.agentOption(recording), "-Xverify:all"));
    arguments.addAll(List.of("-cp", Jars.testClasses().toString()));
    arguments.addAll(List.of(program));
    return ForkedJvm.run(jdk.tool("java"), folder, arguments);
  }
}
