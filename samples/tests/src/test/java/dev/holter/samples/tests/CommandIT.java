/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that a shell starts. */
class CommandIT {

  @TempDir Path folder;

  /** As a user has it: a link on the path, in a folder with a blank in its name. */
  private ForkedJvm.Ended run(Jdks.Jdk jdk, List<String> settings, String... arguments)
      throws IOException {
    Path bin = Files.createDirectories(folder.resolve("my tools"));
    Path link = bin.resolve("holter");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, Jars.COMMAND);
    }
    Path home = Path.of(jdk.tool("java")).getParent().getParent();
    List<String> command =
        new ArrayList<>(List.of("JAVA_HOME=" + home, "PATH=" + bin + ":/usr/bin:/bin"));
    command.addAll(settings);
    command.add("holter");
    command.addAll(List.of(arguments));
    return ForkedJvm.run("/usr/bin/env", folder, command);
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void command_help_isThatOfTheJar(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Ended command = run(jdk, List.of(), "--help");

    assertThat(command.exit()).as(command::said).isZero();
    assertThat(command.out()).isEqualTo(Holter.run(jdk, "--help").out());
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void command_fileThatIsNotThere_isToldByItsWholeNameAndEndsWithItsCode(Jdks.Jdk jdk)
      throws IOException {
    ForkedJvm.Ended command = run(jdk, List.of(), "report", "no such file.jfr");

    assertThat(command.exit()).as(command::said).isEqualTo(2);
    assertThat(command.said()).contains("no such file.jfr");
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void command_started_doesWithoutTheSecondCompiler(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Ended command =
        run(jdk, List.of("JDK_JAVA_OPTIONS=-XX:+PrintFlagsFinal"), "--version");

    assertThat(command.out())
        .as(command::said)
        .anyMatch(line -> line.matches(".* TieredStopAtLevel +:?= 1 .*"));
  }
}
