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
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import dev.holter.bench.run.Turns;
import dev.holter.bench.run.UsageException;
import dev.holter.bench.run.Variant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Servers of all variants side by side, of which one at a time has load: many short slices in an
 * order drawn anew in each round, and all processes started anew now and then.
 */
final class Loaded {

  /** What is done to a server in a slice, and what is measured. */
  interface Way {

    /** Once for all processes of a block, of which one without any agent is given. */
    void prepare(Scenario scenario, LoadProcess own, Servers.Server plain)
        throws InterruptedException;

    /** Gives load to a server for a slice. */
    Map<String, Double> slice(Servers.Server server, long millis) throws InterruptedException;

    /** What is measured. */
    List<Measure> measures();

    /** How, in a few words. */
    String setting();
  }

  /**
   * How often and how long, where the command does not say.
   *
   * @param shortest below that a slice says nothing
   */
  record Extent(int blocks, int rounds, int slice, int shortest, int warmup) {}

  private final String benchmark;
  private final Places places;
  private final Arguments arguments;
  private final Supplier<Way> ways;
  private Way way;
  private final int blocks;
  private final int rounds;
  private final int slice;
  private final int warmup;
  private final int loops;
  private final List<Variant> variants;

  Loaded(String benchmark, Places places, Arguments arguments, Extent extent, Supplier<Way> ways) {
    this.benchmark = benchmark;
    this.places = places;
    this.arguments = arguments;
    this.ways = ways;
    blocks = arguments.number("blocks", extent.blocks());
    rounds = arguments.number("rounds", extent.rounds());
    slice = arguments.number("slice", extent.slice(), extent.shortest());
    warmup = arguments.number("warmup", extent.warmup(), 0);
    loops = arguments.number("loops", 1);
    variants =
        arguments.variants(
            places, "none", "again", "jfr", "off", "holter", "wire-off", "blockhound", "otel");
    if (!variants.contains(Variant.NONE)) {
      throw new UsageException("variants has no none, which the others are compared with");
    }
  }

  void run(List<String> known) throws InterruptedException {
    List<Jdk> jdks = arguments.jdks();
    List<String> scenarios = arguments.words(known);
    arguments.done();
    for (Jdk jdk : jdks) {
      for (String scenario : scenarios) {
        run(jdk, Scenario.of(scenario));
      }
    }
  }

  private void run(Jdk jdk, Scenario scenario) throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    Set<Variant> notStarted = EnumSet.noneOf(Variant.class);
    way = ways.get();
    for (int block = 0; block < blocks; block++) {
      System.err.printf(
          "bench: %s, %s, JDK %d, processes %d of %d%n",
          benchmark, scenario.id(), jdk.feature(), block + 1, blocks);
      try (LoadProcess own = new LoadProcess(places, jdk, places.work("load"));
          Servers servers = new Servers(places, jdk, scenario, variants, loops)) {
        way.prepare(scenario, own, servers.of(Variant.NONE));
        samples.addAll(
            new Turns(warmup, rounds).take(servers, block, server -> way.slice(server, slice)));
        notStarted.addAll(servers.notStarted());
      }
      Results.write(places.results(), study(jdk, scenario, samples, notStarted));
    }
  }

  private Study study(Jdk jdk, Scenario scenario, List<Sample> samples, Set<Variant> notStarted) {
    String without =
        notStarted.stream()
            .map(peer -> " Under " + peer.title() + " it does not start.")
            .collect(Collectors.joining());
    return new Study(
        benchmark,
        scenario.id(),
        scenario.title(),
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        String.format(
                "%s %d loop%s, %d process%s of each variant, %d slices of %d ms each after %d to warm up.",
                way.setting(),
                loops,
                loops == 1 ? "" : "s",
                blocks,
                blocks == 1 ? "" : "es",
                rounds,
                slice,
                warmup)
            + without,
        way.measures(),
        variants.stream().map(v -> new Row(v.id(), v.title())).toList(),
        samples);
  }
}
