/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the agent's options make of the same blocking calls. */
class ModesIT {

  private static final String PROGRAM = "dev.holter.samples.tests.TaskLoopProgram";

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  private Path recording() {
    return folder.resolve("modes.jfr");
  }

  private ForkedJvm.Ended run(Jdks.Jdk jdk, String options) {
    return run(jdk, options, "recorded");
  }

  private ForkedJvm.Ended run(Jdks.Jdk jdk, String options, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Jars.agentOption(recording()) + "," + options,
                "-Xverify:all",
                "-cp",
                Jars.testClasses().toString(),
                PROGRAM,
                folder.toString()));
    command.addAll(List.of(arguments));
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, command);
    assertThat(program.exit()).as(program::said).isZero();
    return program;
  }

  private JsonNode report(Jdks.Jdk jdk) {
    return Holter.report(jdk, recording());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void log_sameFindingThreeTimes_isToldOnceWithWhatToDo(Jdks.Jdk jdk) {
    ForkedJvm.Ended program = run(jdk, "mode=log");
    String said = String.join("\n", program.err());
    assertThat(said).containsOnlyOnce("[file.read]").containsOnlyOnce("[thread.sleep]");
    String block = said.substring(said.indexOf("[file.read]"));
    assertThat(block.split("\nholter: ")[0])
        .contains("on task-loop")
        .contains("where   " + PROGRAM + "#main (TaskLoopProgram.java:")
        .contains("called  java.nio.file.Files#readString")
        .contains("on      " + folder.resolve("read-me"))
        .contains("do      ")
        .contains("more    holter explain file.read");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void log_stall_isToldAsItLastsAndWhenItIsOver(Jdks.Jdk jdk) {
    ForkedJvm.Ended program = run(jdk, "mode=log,stall=5ms");
    assertThat(program.err())
        .as(program::said)
        .anyMatch(l -> l.matches("holter: task-loop stalls, .* so far, in .*"))
        .anyMatch(l -> l.matches("holter: task-loop still stalls, .* so far, in .*"))
        .anyMatch(l -> l.matches("holter: task-loop turns again after some .* ms"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void fail_chosenRules_throwBeforeTheCallAndTheReportSaysSo(Jdks.Jdk jdk) {
    ForkedJvm.Ended program = run(jdk, "mode=fail:file.*");
    assertThat(program.out())
        .as(program::said)
        .contains("threw read dev.holter.agent.call.BlockingCallError")
        .contains("threw write dev.holter.agent.call.BlockingCallError")
        .contains("done sleep", "done legacy");
    assertThat(folder.resolve("written")).doesNotExist();
    JsonNode report = report(jdk);
    assertThat(report.path("recording").path("notes").toString())
        .contains("mode=fail changed the program's course: 6 blocking calls threw");
    assertThat(report.path("blockingCalls"))
        .anyMatch(
            c -> c.path("rule").asText().equals("file.write") && c.path("refused").asInt() == 3);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void fail_beforeTheRecordingBegan_isToldByTheReport(Jdks.Jdk jdk) {
    run(jdk, "mode=fail:file.*", "early");

    assertThat(report(jdk).path("recording").path("notes").toString())
        .contains("mode=fail changed the program's course: 6 blocking calls threw");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void permits_coverWhatTheyName_untilTheyExpire(Jdks.Jdk jdk) throws IOException {
    Path permits =
        Files.writeString(
            folder.resolve("permits.yaml"),
            """
            permits:
              - {rule: "file.*", source: "%s#main", reason: small}
              - {rule: thread.sleep, source: "%s", reason: old, expires: 2020-01-01}
              - {rule: dns.lookup, source: com.acme.*, reason: not here}
            """
                .formatted(PROGRAM, PROGRAM));
    run(jdk, "permits=" + permits);
    JsonNode report = report(jdk);
    assertThat(report.path("blockingCalls"))
        .isNotEmpty()
        .allMatch(
            c -> c.path("permitted").asBoolean() == c.path("rule").asText().startsWith("file."));
    assertThat(report.path("findings"))
        .noneMatch(f -> f.path("rule").asText().startsWith("file."))
        .anyMatch(f -> f.path("rule").asText().equals("thread.sleep"));
    assertThat(report.path("permits"))
        .extracting(p -> p.path("reason").asText() + " " + p.path("matched"))
        .contains("small true", "old false", "not here false");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void rulesFile_ownRule_worksOnApplicationClasses(Jdks.Jdk jdk) throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.txt"),
            "# ours\nacme.legacy  " + PROGRAM + "$Legacy  call  on:argument\n");
    run(jdk, "rules-file=" + rules);
    assertThat(report(jdk).path("blockingCalls"))
        .filteredOn(c -> c.path("rule").asText().equals("acme.legacy"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.path("source").asText()).isEqualTo(PROGRAM + "#main");
              assertThat(c.path("count").asInt()).isEqualTo(3);
              assertThat(c.path("detail").asText()).isEqualTo("x");
            });
  }

  /** Holter's own rule on the same method asks the channel before anything else is done. */
  @ParameterizedTest
  @MethodSource("jdks")
  void rulesFile_ownRuleOnAChannel_countsWhatDoesNotBlock(Jdks.Jdk jdk) throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.txt"), "acme.glance sun.nio.ch.SourceChannelImpl read\n");
    run(jdk, "rules-file=" + rules);
    assertThat(report(jdk).path("blockingCalls"))
        .filteredOn(c -> c.path("rule").asText().equals("acme.glance"))
        .singleElement()
        .satisfies(c -> assertThat(c.path("count").asInt()).isEqualTo(3));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void rulesFile_wrongLine_isOneLineAndTheProgramRuns(Jdks.Jdk jdk) throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.txt"), "acme.legacy com.acme.A\n");
    ForkedJvm.Ended program = run(jdk, "rules-file=" + rules, new String[0]);
    assertThat(program.out()).contains("done read", "done legacy");
    assertThat(program.err())
        .filteredOn(line -> line.startsWith("holter"))
        .singleElement()
        .asString()
        .contains(rules + ":1: the method is missing");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void detailsOff_recording_holdsNoPathAndIsItsOwnersAlone(Jdks.Jdk jdk) throws IOException {
    run(jdk, "details=off");
    StringBuilder text = new StringBuilder();
    try (RecordingFile file = new RecordingFile(recording())) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        text.append(event).append('\n');
      }
    }
    assertThat(text.toString()).contains("file.read").doesNotContain(folder.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recording())))
        .isEqualTo("rw-------");
  }
}
