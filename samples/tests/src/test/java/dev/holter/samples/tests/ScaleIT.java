/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of loops: each is known by its name, and none of them is dear. */
class ScaleIT {

  private static final int LOOPS = 500;

  /** Two descriptors each; {@code samples/scale} takes five thousand, and epoll too. */
  private static final int CONNECTIONS = 1_000;

  /** The budget, as {@code samples/scale} measures it too. */
  private static final double KB_A_LOOP = 150;

  /** Percent of a core: the budget is 1 while idle, measured by {@code samples/scale}. */
  private static final double WATCHDOG_IDLE = 3;

  private static final double WATCHDOG_TURNING = 10;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void manyLoops_areAllNamedAndCostLittle(Jdks.Jdk jdk, @TempDir Path folder) throws IOException {
    Path recording = folder.resolve("scale.jfr");
    Map<String, Double> with = run(jdk, folder, List.of(Jars.agentOption(recording)));
    assertThat(with.get("echoes")).isEqualTo(3 * CONNECTIONS);

    assertThat(names(recording)).containsAll(expected());
    System.out.println(jdk + ": " + with);
    double added = with.get("heap") - run(jdk, folder, List.of()).get("heap");
    assertThat(added / LOOPS).as("KB of heap a loop").isLessThan(KB_A_LOOP);
    assertThat(with.get("idle-watchdog")).as("%s", with).isLessThan(WATCHDOG_IDLE);
    assertThat(with.get("turning-watchdog")).as("%s", with).isLessThan(WATCHDOG_TURNING);
  }

  private static List<String> expected() {
    return IntStream.rangeClosed(1, LOOPS).mapToObj(i -> "nioEventLoopGroup-3-" + i).toList();
  }

  private static Set<String> names(Path recording) throws IOException {
    Set<String> names = new HashSet<>();
    for (RecordedEvent e : RecordingFile.readAllEvents(recording)) {
      if (e.getEventType().getName().equals("holter.Loop")) {
        names.add(e.getString("name"));
      }
    }
    return names;
  }

  private static Map<String, Double> run(Jdks.Jdk jdk, Path folder, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of(
            "-Xmx384m",
            "-cp",
            Jars.classPath(Sample.NETTY_41.folder),
            "dev.holter.samples.netty.ManyLoops",
            "nio",
            Integer.toString(LOOPS),
            Integer.toString(CONNECTIONS),
            "2"));
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, arguments);
    assertThat(program.exit()).as(program::said).isZero();
    Map<String, Double> said = new HashMap<>();
    for (String line : program.out()) {
      String[] words = line.split(" ");
      said.put(words[0], Double.valueOf(words[1]));
    }
    return said;
  }
}
