/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Connections, loops, timers, class loaders and stalls that come and go for as many seconds as
 * {@code holter.soak.seconds} says: nothing grows, and each stall is counted.
 */
class SoakIT {

  private static final int SECONDS = Integer.getInteger("holter.soak.seconds", 15);

  /** What a heap may differ by for the JVM's own reasons. */
  private static final double HEAP_KB = 1_024;

  /** The same of classes, of which the compilers keep some. */
  private static final double CLASSES_KB = 1_024;

  /** Sockets of which the kernel has not been told yet that they are closed. */
  private static final double FILES = 12;

  /** Threads that a pool of the JVM's own may have more. */
  private static final double THREADS = 4;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatComesAndGoes_leavesNothing_andEachStallIsCounted(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    Path recording = folder.resolve("soak.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording) + ",budget=unlimited",
                "-Xmx128m",
                "-cp",
                Jars.classPath(Sample.NETTY_41.folder),
                "dev.holter.samples.netty.Soak",
                Integer.toString(SECONDS)));
    assertThat(program.exit()).as(program::said).isZero();
    System.out.println(jdk + ": " + String.join(", ", program.out()));

    // what is filled once is full after the first third
    assertThat(grown(program, "heap")).as("KB of heap, %s", program.out()).isLessThan(HEAP_KB);
    assertThat(grown(program, "metaspace")).as("%s", program.out()).isLessThan(CLASSES_KB);
    assertThat(grown(program, "files")).as("%s", program.out()).isLessThan(FILES);
    assertThat(grown(program, "threads")).as("%s", program.out()).isLessThan(THREADS);
    assertThat(sleepingStalls(recording)).isEqualTo(all(program, "stalls").get(0).longValue());
  }

  /** Those that were planted; the machine may have added others. */
  private static long sleepingStalls(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(e -> e.getEventType().getName().equals("holter.Stall"))
        .filter(e -> "thread.sleep".equals(e.getString("mainRule")))
        .count();
  }

  /** The most from one third to the next. */
  private static double grown(ForkedJvm.Ended program, String what) {
    List<Double> numbers = all(program, what);
    return Math.max(numbers.get(2) - numbers.get(1), numbers.get(1) - numbers.get(0));
  }

  private static List<Double> all(ForkedJvm.Ended program, String what) {
    return program.out().stream()
        .filter(line -> line.startsWith(what + " "))
        .map(line -> Double.valueOf(line.split(" ")[1]))
        .toList();
  }
}
