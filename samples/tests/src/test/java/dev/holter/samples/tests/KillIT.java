/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that is killed in mid-stall leaves enough behind to name the culprit. */
class KillIT {

  private static final Pattern LIVE_DATA = Pattern.compile("live data in (\\S+)");

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  private static void assertLost(JsonNode report) {
    assertThat(report.path("stalls")).as("%s", report).isNotEmpty();
    // a machine that is short of CPU has made others before
    JsonNode stall = report.path("stalls").get(report.path("stalls").size() - 1);
    assertThat(stall.path("source").asText())
        .as("%s", stall)
        .isEqualTo(LongStallProgram.class.getName() + "#getLost");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void killedInMidStall_reportNamesTheSource(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    List<String> arguments =
        List.of(
            Jars.agentOption(folder.resolve("never-written.jfr")),
            "-Xverify:all",
            "-cp",
            Jars.testClasses().toString(),
            LongStallProgram.class.getName());
    try (ForkedJvm jvm = ForkedJvm.start(jdk.tool("java"), folder, arguments)) {
      Matcher said = LIVE_DATA.matcher(jvm.awaitErr(line -> LIVE_DATA.matcher(line).find()));
      jvm.awaitOut("lost"::equals);
      jvm.kill();
      assertThat(said.find()).isTrue();
      Path repository = Path.of(said.group(1).replaceAll("[,;.)]+$", ""));
      assertLost(Holter.report(jdk, repository));
      Path sound = folder.resolve("sound.jfr");
      ForkedJvm.Ended recovered =
          Holter.run(jdk, "recover", repository.toString(), "-o", sound.toString());
      assertThat(recovered.exit()).as(recovered::said).isZero();
      assertLost(Holter.report(jdk, sound));
      assertThat(RecordingFile.readAllEvents(sound))
          .extracting(e -> e.getEventType().getName())
          .contains("holter.StallSample");
      ForkedJvm.Ended text = Holter.run(jdk, "report", repository.toString());
      assertThat(text.exit()).as(text::said).isZero();
      assertThat(String.join(" ", text.out()) + String.join(" ", text.err()))
          .as(text::said)
          .containsPattern("(?i)did not end|killed|cut off|never ended|not over");
    }
  }
}
