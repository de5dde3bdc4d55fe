/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.bench.figure.Interval;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Pairs;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Program;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import dev.holter.bench.run.Turns;
import dev.holter.bench.run.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The benchmarks' short form, with margins so wide that only a change of kind fails: it fails where
 * even the low end of an interval is too much.
 */
class CostIT {

  private static final int WARMUP = 14;
  private static final int ROUNDS = 16;
  private static final long SLICE_MILLIS = 300;
  private static final double MOST_CPU = 1.5;

  /** Of a million calls a few may leave an event. */
  private static final double NO_BYTES = 0.1;

  private static final Measure CPU = Measure.ratio("cpu", "CPU time a request", 0, "none");

  private final Places places = Places.here();

  static Stream<Jdk> jdks() {
    return Jdk.all(System.getProperty("holter.test.jdks", "")).stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void request_underHolter_takesNoMoreThanHalfAsMuchCpuAgain(Jdk jdk, @TempDir Path folder)
      throws InterruptedException {
    List<Variant> variants = List.of(Variant.NONE, Variant.HOLTER);
    List<Sample> samples;
    try (LoadProcess load = new LoadProcess(places, jdk, folder);
        Servers servers = new Servers(places, jdk, Scenario.NETTY, variants, 1)) {
      samples = new Turns(WARMUP, ROUNDS).take(servers, 0, server -> cpu(server, load));
    }
    Interval ratio = Pairs.compare(samples, CPU, "holter", "none");
    System.out.println(
        "JDK " + jdk.feature() + ": CPU time a request by that without Holter: " + ratio);
    assertThat(ratio.low()).as("%s", ratio).isLessThan(MOST_CPU);
  }

  private static Map<String, Double> cpu(Servers.Server server, LoadProcess load)
      throws InterruptedException {
    Servers.Slice<LoadProcess.Timed> done =
        server.during(port -> Scenario.NETTY.load(load, port, 0, SLICE_MILLIS));
    return Map.of(CPU.id(), (double) done.cpuNanos() / done.answer().answer().requests());
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
