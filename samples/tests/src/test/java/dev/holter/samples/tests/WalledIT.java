/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Netty in a loader that hides Holter, as an OSGi framework's does: Netty cannot be hooked there,
 * its loops are found all the same because the JDK's selectors are, and the report says what it
 * could not see and what to do.
 */
class WalledIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void nettyBehindAWall_isServedSeenAndToldAsDegraded(Jdks.Jdk jdk, @TempDir Path folder) {
    Path recording = folder.resolve("walled.jfr");
    Path netty = Jars.sample(Sample.NETTY_41.folder);
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Xverify:all",
                "-cp",
                Jars.testClasses().toString(),
                WalledProgram.class.getName(),
                netty.resolve("lib").toString(),
                netty.resolve("classes").toString(),
                "--",
                Sample.NETTY_41.main,
                "stalled"));
    assertThat(program.exit()).as(program::said).isZero();
    assertThat(program.out()).as(program::said).contains("ready");
    assertThat(program.err())
        .as(program::said)
        .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));

    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("loops"))
        .as("%s", report.path("loops"))
        .extracting(loop -> loop.path("kind").asText())
        .hasSize(3)
        .containsOnly("netty-nio");
    assertThat(report.path("findings"))
        .as("%s", report.path("findings"))
        .extracting(finding -> finding.path("rule").asText())
        .contains("tls.certificate");
    assertThat(report.path("agent").path("degraded"))
        .extracting(JsonNode::asText)
        .as("what could not be seen")
        .anyMatch(line -> line.startsWith("class loader java.net.URLClassLoader: hides Holter"))
        .contains("io.netty.channel.nio.NioEventLoop: hidden by its class loader");
  }
}
