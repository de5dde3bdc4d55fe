/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Program;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import dev.holter.bench.run.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The benchmarks' short form, with margins so wide that only a change of kind fails. What counts is
 * the best of many slices, since whatever disturbs one, compilers too, makes it dearer.
 */
class CostIT {

  private static final int LEAST_ROUNDS = 10;
  private static final int MOST_ROUNDS = 60;
  private static final long SLICE_MILLIS = 300;
  private static final double MOST_CPU = 1.5;

  /** Of a million calls a few may leave an event. */
  private static final double NO_BYTES = 0.1;

  private final Places places = Places.here();

  static Stream<Jdk> jdks() {
    return Jdk.all(System.getProperty("holter.test.jdks", "")).stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void request_underHolter_takesNoMoreThanHalfAsMuchCpuAgain(Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    List<Variant> variants = List.of(Variant.NONE, Variant.HOLTER);
    try (LoadProcess load = new LoadProcess(places, jdk, folder);
        Servers servers = new Servers(places, jdk, Scenario.NETTY, variants, 1)) {
      double without = Double.MAX_VALUE;
      double with = Double.MAX_VALUE;
      for (int round = 0; round < MOST_ROUNDS; round++) {
        without = Math.min(without, cpu(servers.of(Variant.NONE), load));
        with = Math.min(with, cpu(servers.of(Variant.HOLTER), load));
        if (round >= LEAST_ROUNDS && with < MOST_CPU * without) {
          break;
        }
      }
      System.out.printf(
          "JDK %d: CPU time a request without Holter %.0f ns, with it %.0f ns%n",
          jdk.feature(), without, with);
      assertThat(with).isLessThan(MOST_CPU * without);
    }
  }

  private static double cpu(Servers.Server server, LoadProcess load) throws InterruptedException {
    Servers.Slice<LoadProcess.Timed> done =
        server.during(port -> Scenario.NETTY.load(load, port, 0, SLICE_MILLIS));
    return (double) done.cpu().nanos() / done.answer().answer().requests();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void guardedCall_thatIsFast_allocatesNothing(Jdk jdk, @TempDir Path folder) throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.txt"),
            "bench.nothing dev.holter.bench.AllocationProgram guarded\n");
    List<String> command =
        List.of(
            jdk.tool("java"),
            "-javaagent:"
                + places.agent()
                + "=recording="
                + folder.resolve("allocation.jfr")
                + ",rules-file="
                + rules,
            "-cp",
            places.bench("suite/target/test-classes").toString(),
            "dev.holter.bench.AllocationProgram");
    try (Program program = new Program(command, folder, folder.resolve("err"))) {
      assertThat(Double.parseDouble(program.await("off-loop"))).isLessThan(NO_BYTES);
      assertThat(Double.parseDouble(program.await("on-loop"))).isLessThan(NO_BYTES);
    }
  }
}
