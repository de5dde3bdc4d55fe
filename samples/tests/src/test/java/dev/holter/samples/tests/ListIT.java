/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code holter list} tells where Holter is on, since when and where it records. */
class ListIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void jvmsOfThisUser_areListedWithWhatIsOn(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    Path recording = folder.resolve("on.jfr");
    try (Served off = Served.start(Sample.NIO, jdk, folder);
        Served on = Served.start(Sample.NIO, jdk, folder, Jars.agentOption(recording))) {
      on.jvm().awaitErr(line -> line.contains("recording"));
      JsonNode list = Holter.json(jdk, "list", "--format", "json");
      JsonNode without = of(list, off.pid());
      assertThat(without.path("main").asText()).isEqualTo(Sample.NIO.main);
      assertThat(without.path("java").asText()).startsWith(Integer.toString(jdk.feature()));
      assertThat(without.path("holter").isNull()).isTrue();
      JsonNode with = of(list, on.pid()).path("holter");
      assertThat(with.path("on").asBoolean()).isTrue();
      assertThat(with.path("since").asText()).startsWith("20");
      assertThat(with.path("recording").asText()).contains(recording.toString());
      ForkedJvm.Ended text = Holter.run(jdk, "list");
      assertThat(text.out())
          .as(text::said)
          .anyMatch(line -> line.contains(off.pid()) && line.endsWith("off"))
          .anyMatch(line -> line.contains(on.pid()) && line.contains(recording.toString()));
      off.end();
      on.end();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void listingProcess_isLeftOut(Jdks.Jdk jdk) {
    try (ForkedJvm jvm =
        ForkedJvm.start(
            jdk.tool("java"),
            Path.of("").toAbsolutePath(),
            java.util.List.of("-jar", Jars.CLI.toString(), "list"))) {
      String own = Long.toString(jvm.pid());
      ForkedJvm.Ended list = jvm.end();
      assertThat(list.exit()).as(list::said).isZero();
      assertThat(list.out())
          .as(list::said)
          .noneMatch(line -> line.strip().split("\\s+")[0].equals(own));
    }
  }

  private static JsonNode of(JsonNode list, String pid) {
    for (JsonNode jvm : list.path("jvms")) {
      if (jvm.path("pid").asText().equals(pid)) {
        return jvm;
      }
    }
    throw new AssertionError(pid + " is not in " + list);
  }
}
