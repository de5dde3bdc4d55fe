/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The coverage matrix: of a service with Holter, without it, and of one that lacks a module. */
class DoctorIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void serviceWithout_isLookedAtAndLeftAsItWas(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    try (Served service = Served.start(Sample.NETTY_41, jdk, folder)) {
      service.awaitAnswers(50);
      ForkedJvm.Ended text = Holter.run(jdk, "doctor", service.pid());
      assertThat(text.exit()).as(text::said).isZero();
      assertThat(String.join("\n", text.out()))
          .as(text::said)
          .contains("Holter was off", "recording off")
          .containsPattern("netty +4\\.1\\.")
          .containsPattern("nioEventLoopGroup-3-\\d +netty-nio")
          .containsPattern("Hooks: .*\\d+ on");
      JsonNode json = Holter.json(jdk, "doctor", "--format", "json", service.pid());
      assertThat(states(json, "sun.nio.ch.SelectorImpl")).containsExactly("on");
      assertThat(states(json, "io.netty.channel.nio.NioEventLoop")).containsExactly("on");
      assertThat(states(json, "io.netty.channel.nio.NioIoHandler"))
          .containsExactly("not loaded yet");
      assertThat(states(json, "sun.nio.ch.KQueueSelectorImpl")).containsExactly("not in this JDK");
      ForkedJvm.Ended list = Holter.run(jdk, "list");
      assertThat(list.out())
          .as(list::said)
          .anyMatch(line -> line.contains(service.pid()) && line.endsWith("off"));
      service.end();
      assertThat(folder).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void serviceWith_staysOnAndTellsItsRecording(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    Path recording = folder.resolve("on.jfr");
    try (Served service = Served.start(Sample.NIO, jdk, folder, Jars.agentOption(recording))) {
      service.jvm().awaitErr(line -> line.contains("recording"));
      ForkedJvm.Ended text = Holter.run(jdk, "doctor", service.pid());
      assertThat(text.exit()).as(text::said).isZero();
      assertThat(String.join("\n", text.out()))
          .as(text::said)
          .contains(recording.toString(), "echo-loop")
          .doesNotContain("Holter was off");
      service.end();
      assertThat(recording).isNotEmptyFile();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void optionDoctor_printsTheMatrixAtTheEndAtLatest(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    String agent = Jars.agentOption(folder.resolve("on.jfr")) + ",doctor";
    try (Served service = Served.start(Sample.NIO, jdk, folder, agent)) {
      ForkedJvm.Ended program = service.end();
      assertThat(program.err())
          .as(program::said)
          .allMatch(line -> line.startsWith("holter: "))
          .anyMatch(line -> line.contains("Hooks: "))
          .anyMatch(line -> line.contains("What this JVM does not show"));
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void javaWithoutJfr_isToldInOneLine(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    String limit = "--limit-modules=java.base,java.instrument,java.management";
    try (Served service = Served.start(Sample.NIO, jdk, folder, limit)) {
      ForkedJvm.Ended attach = Holter.run(jdk, "attach", service.pid());
      assertThat(attach.exit()).as(attach::said).isEqualTo(2);
      assertThat(attach.err()).as(attach::said).singleElement().asString().contains("jdk.jfr");
      ForkedJvm.Ended doctor = Holter.run(jdk, "doctor", service.pid());
      assertThat(doctor.exit()).as(doctor::said).isZero();
      assertThat(String.join("\n", doctor.out())).as(doctor::said).contains("module jdk.jfr");
      service.end();
    }
  }

  private static List<String> states(JsonNode sheet, String hook) {
    List<String> states = new ArrayList<>();
    for (JsonNode row : sheet.path("hook")) {
      if (row.path("name").asText().equals(hook)) {
        states.add(row.path("state").asText());
      }
    }
    return states;
  }
}
