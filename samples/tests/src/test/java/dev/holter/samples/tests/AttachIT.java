/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holter comes into a service that runs, and goes out again, and the service never notices. */
class AttachIT {

  static Stream<Arguments> services() {
    return Stream.of(Sample.NETTY_41, Sample.NIO)
        .flatMap(sample -> Jdks.all().map(jdk -> Arguments.of(sample, jdk)));
  }

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("services")
  void serviceUnderRequests_isWatchedFromAttachToDetachAndAgain(
      Sample sample, Jdks.Jdk jdk, @TempDir Path folder) throws InterruptedException {
    Path first = folder.resolve("first.jfr");
    Path second = folder.resolve("second.jfr");
    try (Served service = Served.start(sample, jdk, folder)) {
      service.awaitAnswers(50);
      ok(Holter.run(jdk, "attach", service.pid(), "mode=log,recording=" + first), first.toString());
      service.askSlow(5);
      refused(Holter.run(jdk, "attach", service.pid()), "since", first.toString());
      ok(Holter.run(jdk, "detach", service.pid()), first.toString());
      int said = service.jvm().err().size();
      service.askSlow(2);
      service.awaitAnswers(50);
      assertThat(service.jvm().err()).as("once it is off").hasSize(said);
      refused(Holter.run(jdk, "detach", service.pid()), "not on");
      ok(Holter.run(jdk, "attach", service.pid(), "recording=" + second), second.toString());
      service.askSlow(5);
      ok(Holter.run(jdk, "detach", service.pid()), second.toString());
      ForkedJvm.Ended program = service.end();
      assertThat(program.exit()).as(program::said).isZero();
    }
    tellsTheSlowOne(sample, Holter.report(jdk, first));
    tellsTheSlowOne(sample, Holter.report(jdk, second));
  }

  /** On a busy machine the stall may rightly be the machine's; whose code it was is told anyway. */
  private static void tellsTheSlowOne(Sample sample, JsonNode report) {
    if (sample == Sample.NIO) {
      assertThat(report.path("stalls")).as("%s", report).isNotEmpty();
      assertThat(report.path("profile").toString())
          .contains("dev.holter.samples.echo.Primes.count");
    } else {
      assertThat(report.path("blockingCalls"))
          .as("%s", report)
          .anyMatch(
              call ->
                  call.path("source")
                          .asText()
                          .equals("dev.holter.samples.netty.StalledHandler#file")
                      && call.path("rule").asText().equals("file.read")
                      && call.path("count").asInt() == 5);
    }
    assertThat(report.path("loops"))
        .as("%s", report)
        .anyMatch(l -> l.path("name").asText().equals(sample.loopName))
        .anyMatch(l -> l.path("kind").asText().equals(sample.loopKind));
  }

  /** The turn's beginning was never seen: neither it nor its end may count. */
  @ParameterizedTest
  @MethodSource("jdks")
  void attachInTheMiddleOfATurn_isNoStall(Jdks.Jdk jdk, @TempDir Path folder) {
    Path recording = folder.resolve("middle.jfr");
    String classes = Jars.testClasses().toString();
    try (ForkedJvm jvm =
        ForkedJvm.start(
            jdk.tool("java"), folder, List.of("-cp", classes, LongStallProgram.class.getName()))) {
      jvm.awaitOut("stalling"::equals);
      String pid = Long.toString(jvm.pid());
      ok(Holter.run(jdk, "attach", pid, "recording=" + recording), "recording");
      jvm.awaitOut("lost"::equals);
      ok(Holter.run(jdk, "detach", pid), recording.toString());
    }
    assertThat(Holter.report(jdk, recording).path("stalls")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void agentOfTheCommandLine_canBeDetached(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    Path recording = folder.resolve("own.jfr");
    try (Served service = Served.start(Sample.NIO, jdk, folder, Jars.agentOption(recording))) {
      service.askSlow(3);
      service.jvm().awaitErr(line -> line.contains("recording"));
      ok(Holter.run(jdk, "detach", service.pid()), recording.toString());
      tellsTheSlowOne(Sample.NIO, Holter.report(jdk, recording));
      ok(Holter.run(jdk, "attach", service.pid(), "recording=" + recording), "own-2.jfr");
      ForkedJvm.Ended program = service.end();
      assertThat(program.exit()).as(program::said).isZero();
      assertThat(folder.resolve("own-2.jfr")).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void wrongOption_isToldAsTheAgentTellsItAndNothingIsLoaded(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    try (Served service = Served.start(Sample.NIO, jdk, folder)) {
      refused(Holter.run(jdk, "attach", service.pid(), "stal=5ms"), "unknown option 'stal'");
      refused(Holter.run(jdk, "attach", service.pid(), "permits=no.yml"), "no.yml");
      assertThat(service.end().err()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void folderThatIsNotThere_leavesNothingOn(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    try (Served service = Served.start(Sample.NIO, jdk, folder)) {
      Path recording = folder.resolve("no/such.jfr");
      refused(Holter.run(jdk, "attach", service.pid(), "recording=" + recording), "such.jfr");
      refused(Holter.run(jdk, "detach", service.pid()), "not on");
      service.end();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatLetsNobodyIn_isOneLineEach(Jdks.Jdk jdk, @TempDir Path folder) throws Exception {
    Process sleeper = new ProcessBuilder("sleep", "600").start();
    String gone;
    try {
      refused(Holter.run(jdk, "attach", Long.toString(sleeper.pid())), "is not a JVM");
      assertThat(sleeper.isAlive()).isTrue();
    } finally {
      gone = Long.toString(sleeper.pid());
      sleeper.destroyForcibly().waitFor();
    }
    refused(Holter.run(jdk, "attach", gone), "no such process");
    for (String flag : List.of("-XX:+DisableAttachMechanism", "-XX:-EnableDynamicAgentLoading")) {
      try (Served service = Served.start(Sample.NIO, jdk, folder, flag)) {
        refused(Holter.run(jdk, "attach", service.pid()), flag);
        service.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void otherJdk_canAttachToo(Jdks.Jdk jdk, @TempDir Path folder) throws InterruptedException {
    List<Jdks.Jdk> others = Jdks.all().filter(other -> !other.equals(jdk)).toList();
    for (Jdks.Jdk other : others) {
      try (Served service = Served.start(Sample.NIO, jdk, folder)) {
        Path recording = folder.resolve("other.jfr");
        ok(Holter.run(other, "attach", service.pid(), "recording=" + recording), "on:");
        ok(Holter.run(other, "detach", service.pid()), recording.toString());
        service.end();
      }
    }
  }

  private static void ok(ForkedJvm.Ended command, String text) {
    assertThat(command.exit()).as(command::said).isZero();
    assertThat(String.join("\n", command.out())).as(command::said).contains(text);
    assertThat(command.err()).as(command::said).isEmpty();
  }

  private static void refused(ForkedJvm.Ended command, String... texts) {
    assertThat(command.exit()).as(command::said).isEqualTo(2);
    assertThat(command.err())
        .as(command::said)
        .singleElement()
        .asString()
        .startsWith("holter: ")
        .contains(texts);
  }
}
