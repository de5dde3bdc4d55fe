/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

import dev.holter.bench.Bench;
import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks in turns, a JVM each, and writes the page anew. */
public final class Micro {

  private static final List<Row> ROWS =
      List.of(
          new Row("OnLoop.twoClockReads", "two clock reads"),
          new Row("OnLoop.threeClockReads", "three clock reads"),
          new Row("OnLoop.turn", "a turn's hooks", "OnLoop.twoClockReads"),
          new Row(
              "OnLoop.turnWithUnits",
              "a turn's hooks, with units and tasks",
              "OnLoop.threeClockReads"),
          new Row("OnLoop.flush", "a flush of one message"),
          new Row("OnLoop.flushOfSixteen", "a flush of sixteen"),
          new Row("OnLoop.lookUp", "look-up, on a loop"),
          new Row("OffLoop.lookUp", "look-up, elsewhere"),
          new Row("OnLoop.plain", "unguarded call, on a loop"),
          new Row("OnLoop.guarded", "guarded call, on a loop", "OnLoop.plain"),
          new Row("OffLoop.plain", "unguarded call, elsewhere"),
          new Row("OffLoop.guarded", "guarded call, elsewhere", "OffLoop.plain"),
          new Row("OnLoop.doneFuture", "`get` of a done future, on a loop", "OffLoop.doneFuture"),
          new Row("OffLoop.doneFuture", "`get` of a done future, elsewhere"),
          new Row("OffLoop.heartbeatEvent", "an event without a stack"),
          new Row("OffLoop.callEvent", "an event with a stack"));

  private final Places places;
  private final Arguments arguments;
  private final int rounds;
  private final int iterations;
  private final int millis;

  private Micro(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    rounds = arguments.number("rounds", 10);
    iterations = arguments.number("iterations", 3);
    millis = arguments.number("millis", 1000);
  }

  /** Measures, keeps the results and writes the page. */
  public static void main(String[] args) throws Exception {
    Bench.run(() -> measure(Arrays.asList(args).subList(1, args.length)));
  }

  private static void measure(List<String> words) throws Exception {
    Places places = Places.here();
    new Micro(places, new Arguments("micro", words)).run();
    Bench.writePage(places);
  }

  private void run() throws Exception {
    List<Jdk> jdks = arguments.jdks();
    List<String> all = ROWS.stream().map(Row::id).toList();
    List<String> chosen = arguments.words(all);
    arguments.done();
    for (Jdk jdk : jdks) {
      Path work = places.work("micro");
      Path rules = Files.writeString(work.resolve("rules.txt"), rule());
      List<Sample> samples = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        System.err.printf(
            "bench: micro, JDK %d, round %d of %d%n", jdk.feature(), round + 1, rounds);
        List<String> order = new ArrayList<>(chosen);
        Collections.shuffle(order);
        for (String name : order) {
          samples.add(new Sample(name, round, 0, once(jdk, name, work, rules)));
        }
      }
      Results.write(places.results(), study(jdk, samples));
    }
  }

  private static String rule() {
    return "bench.nothing " + Guarded.class.getName() + " guarded\n";
  }

  private Map<String, Double> once(Jdk jdk, String name, Path work, Path rules)
      throws RunnerException {
    String agent =
        Variant.HOLTER.options(places, work.resolve("micro.jfr")).get(0) + ",rules-file=" + rules;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + Pattern.quote(name) + "$")
            .jvm(jdk.tool("java"))
            .jvmArgs("-Xms256m", "-Xmx256m", agent)
            .forks(1)
            .warmupIterations(iterations)
            .warmupTime(TimeValue.milliseconds(millis))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(millis))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    RunResult result = new Runner(options.build()).runSingle();
    return Map.of(
        "ns", result.getPrimaryResult().getScore(),
        "bytes", result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }

  private Study study(Jdk jdk, List<Sample> samples) {
    return new Study(
        "micro",
        "hooks",
        "Hooks",
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        String.format(
            "%d JVMs for each, %d iterations of %d ms in each after as many to warm up.",
            rounds, iterations, millis),
        List.of(Measure.difference("ns", "ns", 1), Measure.alone("bytes", "bytes allocated", 2)),
        ROWS,
        samples);
  }
}
