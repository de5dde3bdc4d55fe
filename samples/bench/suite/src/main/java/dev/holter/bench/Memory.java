/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Program;
import dev.holter.bench.run.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What loops take, on the heap and beside it: the program of {@code samples/scale}. */
final class Memory {

  private final Places places;
  private final Arguments arguments;
  private final int rounds;
  private final List<Variant> variants;

  Memory(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    rounds = arguments.number("rounds", 5);
    variants =
        arguments.variants(places, "none", "again", "jfr", "off", "holter", "wire-off", "otel");
  }

  void run() {
    List<Jdk> jdks = arguments.jdks();
    List<String> loops = arguments.words(List.of("1", "10", "100", "1000"));
    arguments.done();
    for (Jdk jdk : jdks) {
      for (String each : loops) {
        run(jdk, Integer.parseInt(each));
      }
    }
  }

  private void run(Jdk jdk, int loops) {
    Path work = places.work("memory");
    List<Sample> samples = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      System.err.printf(
          "bench: memory, %d loops, JDK %d, round %d of %d%n",
          loops, jdk.feature(), round + 1, rounds);
      List<Variant> order = new ArrayList<>(variants);
      Collections.shuffle(order);
      for (Variant variant : order) {
        samples.add(new Sample(variant.id(), round, 0, once(jdk, variant, loops, work)));
      }
    }
    Results.write(places.results(), study(jdk, loops, samples));
  }

  private Map<String, Double> once(Jdk jdk, Variant variant, int loops, Path work) {
    Path netty = places.root().resolve("samples/netty-http/target");
    List<String> command = new ArrayList<>(List.of(jdk.tool("java")));
    // all of the heap is resident from the start, so that what is resident beside it can be
    // compared
    command.addAll(List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"));
    command.addAll(variant.options(places, work.resolve(variant.id() + ".jfr")));
    command.addAll(List.of("-cp", netty.resolve("netty-http.jar") + ":" + netty + "/lib/*"));
    String count = Integer.toString(loops);
    command.addAll(List.of("dev.holter.samples.netty.ManyLoops", "nio", count, count, "1"));
    try (Program program = new Program(command, work, work.resolve(variant.id() + ".err"))) {
      // in the order in which the program tells them
      double metaspace = Double.parseDouble(program.await("metaspace"));
      double heap = Double.parseDouble(program.await("heap"));
      double resident = Double.parseDouble(program.await("resident"));
      return Map.of(
          "heap", heap, "heap-a-loop", heap / loops, "metaspace", metaspace, "resident", resident);
    }
  }

  private Study study(Jdk jdk, int loops, List<Sample> samples) {
    return new Study(
        "memory",
        String.format("%04d", loops),
        loops == 1 ? "One loop" : loops + " loops",
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        rounds + " processes of each variant.",
        List.of(
            Measure.difference("heap", "heap, KB", 0, "none", "jfr"),
            Measure.difference("heap-a-loop", "heap a loop, KB", 1, "jfr"),
            Measure.difference("metaspace", "metaspace, KB", 0, "jfr"),
            Measure.difference("resident", "resident, KB", 0, "jfr")),
        variants.stream().map(v -> new Row(v.id(), v.title())).toList(),
        samples);
  }
}
