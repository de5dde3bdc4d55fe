/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a service runs, it is served as without Holter, and Holter says one clear line. */
class HostileIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  static Stream<Arguments> places() {
    return Jdks.all()
        .flatMap(
            jdk ->
                HostilePlace.all().stream()
                    .filter(place -> jdk.feature() <= place.newest)
                    .map(place -> Arguments.of(place, jdk)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("places")
  void service_inAHostilePlace_isServedAndOneLineIsSaid(
      HostilePlace place, Jdks.Jdk jdk, @TempDir Path folder) throws IOException {
    check(place, jdk, folder);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void service_besideAnotherAgent_isServedAndSeen(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    check(HostilePlace.other(folder, true), jdk, folder);
    check(HostilePlace.other(folder, false), jdk, folder);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void service_underAStrangelyNamedAgent_isServedAndSeen(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    check(HostilePlace.renamed(folder, true), jdk, folder);
    check(HostilePlace.renamed(folder, false), jdk, folder);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void service_onAFullDisk_isServed(Jdks.Jdk jdk, @TempDir Path folder, @TempDir Path disk)
      throws IOException {
    HostilePlace place = HostilePlace.full(disk);
    try {
      check(place, jdk, folder);
    } finally {
      HostilePlace.mount("umount", disk.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void toolsOfTheJdk_underTheAgent_doWhatTheyDo(Jdks.Jdk jdk, @TempDir Path folder) {
    String option = "-J-javaagent:" + Jars.AGENT;
    ForkedJvm.Ended javac = ForkedJvm.run(jdk.tool("javac"), folder, List.of(option, "-version"));
    assertThat(javac.exit()).as(javac::said).isZero();
    assertThat(javac.out()).singleElement().asString().startsWith("javac " + jdk.feature());
    assertThat(javac.err()).as(javac::said).singleElement().asString().startsWith("holter: ");
    ForkedJvm.Ended keytool =
        ForkedJvm.run(jdk.tool("keytool"), folder, List.of(option, "-list", "-keystore", "none"));
    assertThat(keytool.exit()).as(keytool::said).isEqualTo(1);
    assertThat(keytool.err()).as(keytool::said).singleElement().asString().startsWith("holter: ");
  }

  private static void check(HostilePlace place, Jdks.Jdk jdk, Path folder) throws IOException {
    ForkedJvm.Ended program;
    try (ForkedJvm jvm = ForkedJvm.start(jdk.tool("java"), folder, place.arguments())) {
      String said =
          jvm.awaitErr(line -> line.startsWith("holter: ") && !line.contains("second -javaagent"));
      jvm.closeInput();
      program = jvm.end();
      assertThat(said).contains(place.contains);
    }
    assertThat(program.exit()).as(program::said).isEqualTo(HostileProgram.EXIT);
    assertThat(program.out()).as(program::said).endsWith("served");
    List<String> lines =
        program.err().stream().filter(line -> line.startsWith("holter: ")).toList();
    assertThat(lines).as(program::said).hasSize(place.twice ? 2 : 1);
    assertThat(program.err())
        .as(program::said)
        .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    if (place.line == HostilePlace.Line.RECORDS) {
      assertThat(lines.get(lines.size() - 1)).contains("stall 20ms; recording");
      recorded(folder.resolve(place.recording), program);
    } else {
      assertThat(lines.get(0)).contains("the program runs");
    }
  }

  private static void recorded(Path file, ForkedJvm.Ended program) throws IOException {
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events)
        .as(program::said)
        .filteredOn(e -> e.getEventType().getName().equals("holter.Loop"))
        .extracting(e -> e.getString("name"))
        .contains(HostileProgram.LOOP);
    assertThat(events)
        .as(program::said)
        .anyMatch(e -> e.getEventType().getName().equals("holter.Stall"));
  }
}
