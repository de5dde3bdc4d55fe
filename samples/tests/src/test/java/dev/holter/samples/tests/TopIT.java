/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code holter top} on a service that stalls, in a real terminal. */
class TopIT {

  private static final String SOURCE = "dev.holter.samples.tests.TopProgram#rest";

  /** At least 400 ms, and longer where the machine is busy. */
  private static final Pattern STALL =
      Pattern.compile(":\\d\\d +(\\d{3} m|\\d\\.\\d+ )s +top-loop");

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void stallOf400ms_isOnTheScreenWithinThreeSeconds(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    assumeTrue(Tmux.isThere(), "no tmux: holter top is not looked at");
    try (ForkedJvm service = service(jdk, folder);
        Tmux terminal = new Tmux(100, 24, top(jdk, service))) {
      terminal.await("the loop", line -> line.startsWith("top-loop"));
      // of two clocks the best of a few
      List<Duration> took = new ArrayList<>();
      for (int n = 3; n < 6; n++) {
        String told = "stalled " + n + " ";
        Instant ended =
            Instant.parse(service.awaitOut(line -> line.startsWith(told)).substring(told.length()));
        while (stalls(terminal) < n) {
          assertThat(Duration.between(ended, Instant.now()))
              .as("%s", terminal.screen())
              .isLessThan(Duration.ofSeconds(30));
          Thread.sleep(50);
        }
        took.add(Duration.between(ended, Instant.now()));
      }
      assertThat(took).anyMatch(t -> t.compareTo(Duration.ofSeconds(3)) <= 0);
      terminal.await("its verdict", line -> line.contains("thread.sleep in " + SOURCE));
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void keysResizingAndTheServicesEnd_doNoHarm(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    assumeTrue(Tmux.isThere(), "no tmux: holter top is not looked at");
    ForkedJvm service = service(jdk, folder);
    try (Tmux terminal = new Tmux(100, 24, top(jdk, service))) {
      terminal.await("a stall", line -> STALL.matcher(line).find() && line.contains(SOURCE));
      terminal.type("Enter");
      terminal.await("its stack", line -> line.contains("> ") && line.contains("TopProgram.java"));
      terminal.type("Escape");
      terminal.type("s");
      terminal.await("another order", line -> line.contains("by max"));
      terminal.type("p");
      terminal.await("the pause", line -> line.contains("paused"));
      terminal.type("p");
      terminal.resize(60, 12);
      terminal.await("the loop", line -> line.startsWith("top-loop"));
      terminal.await("the last line", line -> line.startsWith("s sort"));
      service.close();
      terminal.await("the end", line -> line.contains("has ended"));
      assertThat(terminal.screen()).anyMatch(line -> line.startsWith("top-loop"));
      terminal.type("q");
      terminal.await("the shell", "exit 0"::equals);
    } finally {
      service.close();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void noTerminal_printsALineAStall(Jdks.Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    try (ForkedJvm service = service(jdk, folder)) {
      ForkedJvm.Ended top = Holter.run(jdk, "top", Long.toString(service.pid()), "--for", "10s");
      assertThat(top.exit()).as(top::said).isZero();
      assertThat(top.out())
          .as(top::said)
          .anyMatch(line -> line.startsWith("top-loop"))
          .anyMatch(line -> STALL.matcher(line).find() && line.contains(SOURCE));
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatCannotBeFollowed_isOneLineEach(Jdks.Jdk jdk, @TempDir Path folder) {
    String classes = Jars.testClasses().toString();
    try (ForkedJvm bare =
        ForkedJvm.start(
            jdk.tool("java"), folder, List.of("-cp", classes, TopProgram.class.getName()))) {
      bare.awaitOut(line -> true);
      String pid = Long.toString(bare.pid());
      refused(Holter.run(jdk, "top", pid), "holter attach " + pid);
      refused(Holter.run(jdk, "top", folder.toString()), "no JFR repository");
      refused(Holter.run(jdk, "top", folder.resolve("no").toString()), "no such folder");
    }
  }

  private static void refused(ForkedJvm.Ended answer, String... words) {
    assertThat(answer.exit()).as(answer::said).isEqualTo(2);
    assertThat(answer.err()).as(answer::said).hasSize(1);
    assertThat(answer.err().get(0)).contains(words);
  }

  private static int stalls(Tmux terminal) {
    return (int) terminal.screen().stream().filter(l -> STALL.matcher(l).find()).count();
  }

  private static ForkedJvm service(Jdks.Jdk jdk, Path folder) {
    ForkedJvm service =
        ForkedJvm.start(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(folder.resolve("top.jfr")),
                "-cp",
                Jars.testClasses().toString(),
                TopProgram.class.getName()));
    service.awaitErr(line -> line.contains("recording"));
    return service;
  }

  private static String top(Jdks.Jdk jdk, ForkedJvm service) {
    return jdk.tool("java") + " -jar " + Jars.CLI + " top " + service.pid();
  }
}
