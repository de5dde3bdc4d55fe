/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.FolderSize;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Program;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is written to disk by a server whose loops are all busy. */
final class Growth {

  private static final String LOOPS = "8";

  /** In its first minute Holter writes histograms each second, later each ten. */
  private static final int WARM_UP_SECONDS = 75;

  private static final double MEGABYTE = 1024 * 1024;
  private static final double DAY_NANOS = 86_400e9;

  private final Places places;
  private final Arguments arguments;
  private final int rounds;
  private final int seconds;
  private final List<Variant> variants;

  Growth(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    rounds = arguments.number("rounds", 3);
    seconds = arguments.number("seconds", 150);
    variants = arguments.variants(places, "jfr", "holter", "wire-off");
  }

  void run() throws Exception {
    List<Jdk> jdks = arguments.jdks();
    arguments.words(List.of());
    arguments.done();
    for (Jdk jdk : jdks) {
      List<Sample> samples = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        System.err.printf(
            "bench: growth, JDK %d, round %d of %d%n", jdk.feature(), round + 1, rounds);
        List<Variant> order = new ArrayList<>(variants);
        Collections.shuffle(order);
        for (Variant variant : order) {
          samples.add(new Sample(variant.id(), round, 0, Map.of("growth", once(jdk, variant))));
        }
      }
      Results.write(places.results(), study(jdk, samples));
    }
  }

  /** Megabytes a day. */
  private double once(Jdk jdk, Variant variant) throws Exception {
    Path work = places.work("growth");
    Path repository = Files.createDirectories(work.resolve("repository"));
    List<String> command = new ArrayList<>(List.of(jdk.tool("java"), "-Xms256m", "-Xmx256m"));
    command.add("-XX:FlightRecorderOptions:repository=" + repository);
    command.addAll(variant.options(places, work.resolve("growth.jfr")));
    command.addAll(
        List.of("-cp", places.servers(), "dev.holter.bench.server.NettyPlaintext", LOOPS));
    try (LoadProcess load = new LoadProcess(places, jdk, places.work("load"));
        Program server = new Program(command, work, work.resolve("server.err"))) {
      int port = Integer.parseInt(server.await("port"));
      Scenario.NETTY.load(load, port, 0, WARM_UP_SECONDS * 1_000L);
      long from = System.nanoTime();
      long before = FolderSize.of(repository);
      Scenario.NETTY.load(load, port, 0, seconds * 1_000L);
      double grown = (FolderSize.of(repository) - before) / MEGABYTE;
      return grown * DAY_NANOS / (System.nanoTime() - from);
    }
  }

  private Study study(Jdk jdk, List<Sample> samples) {
    return new Study(
        "growth",
        "netty",
        "Eight busy loops",
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        rounds
            + (rounds == 1 ? " process" : " processes")
            + " of each variant, "
            + seconds
            + " s each after "
            + WARM_UP_SECONDS
            + " s.",
        List.of(Measure.difference("growth", "MB a day", 0, "jfr")),
        variants.stream().map(v -> new Row(v.id(), v.title())).toList(),
        samples);
  }
}
