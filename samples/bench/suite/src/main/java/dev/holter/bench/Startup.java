/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.ChildTime;
import dev.holter.bench.run.FirstAnswer;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Program;
import dev.holter.bench.run.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** From the start of a process to its main method, and to its end or its first answer. */
final class Startup {

  private static final double MILLI = 1e6;

  private final Places places;
  private final Arguments arguments;
  private final int rounds;
  private final List<Variant> variants;

  Startup(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    rounds = arguments.number("rounds", 25);
    variants =
        arguments.variants(
            places,
            "none",
            "again",
            "empty",
            "jfr",
            "off",
            "holter",
            "wire-off",
            "blockhound",
            "otel");
  }

  /** What is started. */
  private enum What {
    HELLO("Hello world", "to its end, ms", "dev.holter.bench.server.Hello"),
    NETTY("A Netty server", "to its first answer, ms", "dev.holter.bench.server.NettyPlaintext"),
    SPRING(
        "A Spring Boot application with WebFlux",
        "to its first answer, ms",
        "dev.holter.bench.spring.Application");

    private final String title;
    private final String until;
    private final String program;

    What(String title, String until, String program) {
      this.title = title;
      this.until = until;
      this.program = program;
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String classPath(Places places) {
      return this != SPRING
          ? places.servers()
          : places.bench("spring/target/bench-spring.jar")
              + ":"
              + places.bench("spring/target/lib")
              + "/*";
    }
  }

  void run() throws InterruptedException {
    List<Jdk> jdks = arguments.jdks();
    List<String> words = arguments.words(List.of("hello", "netty", "spring"));
    arguments.done();
    for (Jdk jdk : jdks) {
      for (String word : words) {
        run(jdk, What.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
      }
    }
  }

  private void run(Jdk jdk, What what) throws InterruptedException {
    Path work = places.work("startup");
    List<Sample> samples = new ArrayList<>();
    // the first round reads files that no round after it has to read
    for (int round = -1; round < rounds; round++) {
      System.err.printf(
          "bench: startup, %s, JDK %d, round %d of %d%n",
          what.id(), jdk.feature(), round + 1, rounds);
      List<Variant> order = new ArrayList<>(variants);
      Collections.shuffle(order);
      for (Variant variant : order) {
        Map<String, Double> values = once(jdk, what, variant, work);
        if (round >= 0) {
          samples.add(new Sample(variant.id(), round, 0, values));
        }
      }
    }
    Results.write(places.results(), study(jdk, what, samples));
  }

  private Map<String, Double> once(Jdk jdk, What what, Variant variant, Path work)
      throws InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java")));
    command.addAll(variant.options(places, work.resolve(variant.id() + ".jfr")));
    command.addAll(List.of("-cp", what.classPath(places), what.program, "1"));
    double children = ChildTime.millis();
    long start = System.nanoTime();
    try (Program program = new Program(command, work, work.resolve(variant.id() + ".err"))) {
      double main = (Long.parseLong(program.await("main")) - start) / MILLI;
      if (what == What.HELLO) {
        program.process().waitFor();
        double end = (System.nanoTime() - start) / MILLI;
        return Map.of("main", main, "until", end, "cpu", ChildTime.millis() - children);
      }
      FirstAnswer.await(Integer.parseInt(program.await("port")), "/plaintext");
      double answered = (System.nanoTime() - start) / MILLI;
      return Map.of("main", main, "until", answered, "cpu", program.cpu().nanos() / MILLI);
    }
  }

  private Study study(Jdk jdk, What what, List<Sample> samples) {
    return new Study(
        "startup",
        what.id(),
        what.title,
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        rounds + " processes of each variant.",
        List.of(
            Measure.difference("main", "main reached, ms", 0, "none"),
            Measure.difference("until", what.until, 0, "none", "jfr"),
            Measure.difference("cpu", "CPU time until then, ms", 0, "none", "jfr")),
        variants.stream().map(v -> new Row(v.id(), v.title())).toList(),
        samples);
  }
}
