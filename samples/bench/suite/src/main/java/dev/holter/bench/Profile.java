/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.parts.Part;
import dev.holter.bench.parts.Parts;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.Load;
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Profiler;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import dev.holter.bench.run.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a saturated server under Holter spends its CPU time on. */
final class Profile {

  /** Of load, and of rest after it, in which the compilers come to what waits for them. */
  private static final long WARMUP_MILLIS = 500;

  private final Places places;
  private final Arguments arguments;
  private final int blocks;
  private final int warmup;
  private final int seconds;

  Profile(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    blocks = arguments.number("blocks", 5);
    warmup = arguments.number("warmup", 60, 0);
    seconds = arguments.number("seconds", 15);
  }

  void run() throws InterruptedException {
    List<Jdk> jdks = arguments.jdks();
    List<String> scenarios = arguments.words(Scenario.ids());
    arguments.done();
    for (Jdk jdk : jdks) {
      for (String id : scenarios) {
        Scenario scenario = Scenario.of(id);
        List<Sample> samples = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
          System.err.printf(
              "bench: profile, %s, JDK %d, process %d of %d%n",
              id, jdk.feature(), block + 1, blocks);
          samples.addAll(once(jdk, scenario, block));
        }
        Results.write(places.results(), study(jdk, scenario, samples));
      }
    }
  }

  private List<Sample> once(Jdk jdk, Scenario scenario, int block) throws InterruptedException {
    Profiler profiler = new Profiler(places, places.work("profile"));
    try (LoadProcess own = new LoadProcess(places, jdk, places.work("load"));
        Servers servers =
            new Servers(places, jdk, scenario, List.of(Variant.HOLTER), 1, Profiler.options())) {
      Servers.Server server = servers.of(Variant.HOLTER);
      Load load = scenario.load(places, own);
      for (int slice = 0; slice < warmup; slice++) {
        load.saturate(server.port(), WARMUP_MILLIS);
        TimeUnit.MILLISECONDS.sleep(WARMUP_MILLIS);
      }
      profiler.start(server.program().process());
      Servers.Slice<Load.Answer> done =
          server.during(port -> load.saturate(port, seconds * 1_000L));
      Map<Part, Double> shares = Parts.of(profiler.stop(server.program().process()));
      double request = done.cpu().nanos() / (double) done.answer().requests();
      return Stream.of(Part.values())
          .map(
              part ->
                  new Sample(
                      part.id(),
                      block,
                      0,
                      Map.of("share", shares.get(part) * 100, "nanos", shares.get(part) * request)))
          .toList();
    }
  }

  private Study study(Jdk jdk, Scenario scenario, List<Sample> samples) {
    return new Study(
        "profile",
        scenario.id(),
        scenario.title(),
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        String.format(
            "1 loop, %d processes, %d s each after %d s to warm up, half of them at rest.",
            blocks, seconds, warmup),
        List.of(
            Measure.alone("share", "% of its CPU time", 2),
            Measure.alone("nanos", "ns a request", 0)),
        Stream.of(Part.values()).map(part -> new Row(part.id(), part.title())).toList(),
        samples);
  }
}
