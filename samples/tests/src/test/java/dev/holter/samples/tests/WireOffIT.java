/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With {@code wire=off} a program that talks HTTP/2 leaves its stalls, and nothing of its peers.
 */
class WireOffIT {

  private static final Pattern OF_PEERS =
      Pattern.compile("holter\\.(LateTimer|Timeout|Http2|Flush|WebSocket|Connect).*");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WireProgram#onEachJdk")
  void wireOff_http2_leavesNoEventAndNoHook(WireProgram program, Jdks.Jdk jdk) throws IOException {
    Path recording = folder.resolve("off.jfr");
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording) + ",wire=off",
                "-Xverify:all",
                "-cp",
                program.classPath(),
                program.main("Http2Streams")));
    assertThat(ended.exit()).as(ended::said).isZero();

    Set<String> types = new TreeSet<>();
    String hooks = "";
    for (RecordedEvent e : RecordingFile.readAllEvents(recording)) {
      types.add(e.getEventType().getName());
      if (e.getEventType().getName().equals("holter.Agent")) {
        hooks = e.getString("hooks").replace('/', '.');
      }
    }
    assertThat(types).contains("holter.Stall").noneMatch(t -> OF_PEERS.matcher(t).matches());
    assertThat(hooks).contains("sun.nio.ch.SelectorImpl").doesNotContain("http2");
  }
}
