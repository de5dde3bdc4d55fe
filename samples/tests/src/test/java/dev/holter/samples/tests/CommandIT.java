/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar is a command that a shell starts. */
class CommandIT {

  @TempDir Path folder;

  private ForkedJvm.Ended run(Jdks.Jdk jdk, String argument) {
    Path java = Path.of(jdk.tool("java"));
    return ForkedJvm.run(
        "/usr/bin/env",
        folder,
        List.of("JAVA_HOME=" + java.getParent().getParent(), Jars.CLI.toString(), argument));
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void jar_asCommand_isTheSameAsForTheJvm(Jdks.Jdk jdk) {
    ForkedJvm.Ended command = run(jdk, "--help");

    assertThat(command.exit()).as(command::said).isZero();
    assertThat(command.out()).isEqualTo(Holter.run(jdk, "--help").out());
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void jar_asCommand_endsWithTheCodeOfItsAnswer(Jdks.Jdk jdk) {
    ForkedJvm.Ended command = run(jdk, "repotr");

    assertThat(command.exit()).as(command::said).isEqualTo(2);
    assertThat(command.said()).contains("repotr").contains("report");
  }
}
