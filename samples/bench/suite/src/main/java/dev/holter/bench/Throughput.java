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
import dev.holter.bench.run.Load;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import dev.holter.bench.run.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Servers with as much load as they take, one at a time. */
final class Throughput {

  private static final List<Measure> MEASURES =
      List.of(
          Measure.ratio("cpu", "CPU time a request, µs", 2, Variant.NONE.id(), Variant.JFR.id()),
          Measure.ratio("rate", "requests a second", 0, Variant.NONE.id()));

  private final Places places;
  private final Arguments arguments;
  private final int blocks;
  private final int rounds;
  private final int slice;
  private final int warmup;
  private final int loops;
  private final List<Variant> variants;
  private final Random random = new Random();

  Throughput(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    blocks = arguments.number("blocks", 8);
    rounds = arguments.number("rounds", 25);
    slice = arguments.number("slice", 1000);
    warmup = arguments.number("warmup", 10);
    loops = arguments.number("loops", 1);
    variants =
        Variant.had(
            places,
            arguments
                .list(
                    "variants",
                    List.of(
                        "none", "again", "jfr", "off", "holter", "wire-off", "blockhound", "otel"))
                .stream()
                .map(Variant::of)
                .toList());
  }

  void run() throws InterruptedException {
    List<Jdk> jdks = arguments.jdks();
    List<String> scenarios =
        arguments.words(Arrays.stream(Scenario.values()).map(Scenario::id).toList());
    arguments.done();
    for (Jdk jdk : jdks) {
      for (String scenario : scenarios) {
        run(jdk, Scenario.of(scenario));
      }
    }
  }

  private void run(Jdk jdk, Scenario scenario) throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    Load load = scenario.load(places);
    for (int block = 0; block < blocks; block++) {
      System.err.printf(
          "bench: throughput, %s, JDK %d, processes %d of %d%n",
          scenario.id(), jdk.feature(), block + 1, blocks);
      try (Servers servers = new Servers(places, jdk, scenario, variants, loops)) {
        for (int round = -warmup; round < rounds; round++) {
          for (Servers.Server server : servers.shuffled(random)) {
            Servers.Slice done = server.load(load, slice);
            if (round >= 0) {
              samples.add(sample(server.variant(), block, round, done));
            }
          }
        }
      }
      Results.write(places.results(), study(jdk, scenario, samples));
    }
  }

  private static Sample sample(Variant variant, int block, int round, Servers.Slice done) {
    double requests = done.answer().requests();
    return new Sample(
        variant.id(),
        block,
        round,
        Map.of(
            "cpu", done.cpuNanos() / 1e3 / requests,
            "rate", requests * 1e9 / done.answer().nanos()));
  }

  private Study study(Jdk jdk, Scenario scenario, List<Sample> samples) {
    return new Study(
        "throughput",
        scenario.id(),
        scenario.title(),
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        String.format(
            "%d loop(s); %d processes of each, %d slices of %d ms each after %d to warm up.",
            loops, blocks, rounds, slice, warmup),
        MEASURES,
        variants.stream().map(v -> new Row(v.id(), v.title())).toList(),
        samples);
  }
}
