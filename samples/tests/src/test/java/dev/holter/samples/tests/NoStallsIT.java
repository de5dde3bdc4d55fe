/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code @NoStalls} on tests of a Netty server, in JVMs such as a build forks. */
class NoStallsIT {

  private static final String SOURCE = "dev.holter.samples.junit.Prices#lookUp(Prices.java:";

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void tests_besideJacocoAndMockito_failWhereALoopBlocked(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Ended suite =
        run(
            jdk,
            List.of(
                "-javaagent:" + library("org.jacoco.agent-*") + "=destfile=" + coverage(),
                Jars.agentOption(folder.resolve("suite.jfr")),
                "-javaagent:" + library("mockito-core-*")),
            "PricesTest",
            "NeighboursTest");
    Map<String, String> told = told(suite);
    assertThat(told.get("t1_onTheLoop_blocks()"))
        .as(suite::said)
        .startsWith("FAILED")
        .contains("[thread.sleep, ")
        .contains("where   " + SOURCE)
        .contains("> at dev.holter.samples.junit.Prices.lookUp(Prices.java:")
        .contains("nioEventLoopGroup-")
        .contains("holter.jar explain thread.sleep");
    assertThat(told.get("t4_blockedBehindTheAnswer_blocks()"))
        .as(suite::said)
        .contains("[thread.sleep, ");
    assertThat(told.get("t5_blockedForLong_blocks()"))
        .as(suite::said)
        .startsWith("FAILED")
        .contains("where   " + SOURCE);
    assertThat(told.get("blocking_besideAnother()"))
        .as(suite::said)
        .contains("where   " + SOURCE)
        .contains("it may be theirs: NeighboursTest.innocent_besideAnother()");
    assertThat(told.get("innocent_besideAnother()"))
        .as(suite::said)
        .contains("it may be theirs: NeighboursTest.blocking_besideAnother()");
    // a starved machine may well hold up one of them, but not by this call
    assertThat(told.entrySet().stream().filter(t -> t.getKey().endsWith("_passes()")))
        .as(suite::said)
        .hasSize(3)
        .allSatisfy(t -> assertThat(t.getValue()).doesNotContain("[thread.sleep"))
        .anySatisfy(t -> assertThat(t.getValue()).startsWith("SUCCESSFUL"));
    assertThat(String.join("\n", suite.err()))
        .contains("holter: @NoStalls watched 8 tests: loops were at work in ");
    assertThat(Files.size(coverage())).isPositive();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void tests_withoutAgent_sayWhereToAddIt(Jdks.Jdk jdk) throws IOException {
    assertThat(told(run(jdk, List.of(), "PricesTest")).values())
        .hasSize(6)
        .allSatisfy(
            said ->
                assertThat(said)
                    .startsWith("FAILED")
                    .contains("Add -javaagent:/path/to/holter-agent.jar to its options")
                    .doesNotContain("\n"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void tests_agentThatDoesNotRecord_saySo(Jdks.Jdk jdk) throws IOException {
    String agent = "-javaagent:" + Jars.AGENT + "=recording=off";
    assertThat(told(run(jdk, List.of(agent), "PricesTest")).values())
        .hasSize(6)
        .allSatisfy(said -> assertThat(said).startsWith("FAILED").contains("recording=off"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void tests_turnedOff_pass(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Ended suite = run(jdk, List.of("-Dholter.nostalls=off"), "PricesTest");
    assertThat(told(suite).values())
        .as(suite::said)
        .hasSize(6)
        .allSatisfy(said -> assertThat(said).startsWith("SUCCESSFUL"));
  }

  /** The agent's packages are the boot loader's, and a suite has libraries of its own. */
  @Test
  void jar_holdsNothing_butItsOwnPackages() throws IOException {
    try (JarFile jar = new JarFile(library("holter-junit-*").toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .contains("META-INF/services/org.junit.platform.launcher.LauncherSessionListener")
          .allMatch(name -> name.startsWith("dev/holter/junit/") || name.startsWith("META-INF/"));
    }
  }

  private ForkedJvm.Ended run(Jdks.Jdk jdk, List<String> options, String... tests) {
    List<String> command = new ArrayList<>(options);
    command.add("-XX:TieredStopAtLevel=1"); // it takes seconds, of which compiling is half
    command.addAll(List.of("-cp", Jars.classPath("junit"), "dev.holter.samples.junit.Suite"));
    command.addAll(List.of(tests));
    ForkedJvm.Ended suite = ForkedJvm.run(jdk.tool("java"), folder, command);
    assertThat(suite.exit()).as(suite::said).isZero();
    return suite;
  }

  /** What became of each test, and what it said. */
  private static Map<String, String> told(ForkedJvm.Ended suite) {
    Map<String, String> told = new LinkedHashMap<>();
    String test = null;
    for (String line : suite.out()) {
      String[] words = line.split(" ", 3);
      if (words[0].equals("FAILED") || words[0].equals("SUCCESSFUL")) {
        test = words[1];
      }
      if (test != null) {
        told.merge(test, line, (before, more) -> before + "\n" + more);
      }
    }
    return told;
  }

  private Path coverage() {
    return folder.resolve("jacoco.exec");
  }

  private static Path library(String glob) throws IOException {
    Path libraries = Jars.sample("junit").resolve("lib");
    try (var found = Files.newDirectoryStream(libraries, glob + ".jar")) {
      return found.iterator().next();
    }
  }
}
