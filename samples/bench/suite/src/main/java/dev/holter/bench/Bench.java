/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Results;
import dev.holter.bench.page.CostPage;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The benchmarks' command: which, and its settings; then the page is written anew. */
public final class Bench {

  private Bench() {}

  /** What a command does. */
  public interface Work {

    /** Measures and writes the page. */
    void run() throws Exception;
  }

  /** Measures, keeps the results and writes the page. */
  public static void main(String[] args) throws Exception {
    run(() -> measure(args));
  }

  /** Does a command's work; its wrong words end it with a line that says what is right. */
  public static void run(Work work) throws Exception {
    try {
      work.run();
    } catch (UsageException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void measure(String[] args) throws Exception {
    Places places = Places.here();
    List<String> rest = Arrays.asList(args).subList(1, args.length);
    Arguments arguments = new Arguments(args[0], rest);
    switch (args[0]) {
      case "throughput" ->
          new Loaded(
                  "throughput",
                  places,
                  arguments,
                  new Loaded.Extent(8, 30, 500, 1, 40),
                  () -> new Throughput(places))
              .run(Scenario.ids());
      case "latency" ->
          new Loaded(
                  "latency",
                  places,
                  arguments,
                  new Loaded.Extent(6, 30, 1100, Latency.SHORTEST_MILLIS, 24),
                  Latency::new)
              .run(Scenario.ids().stream().filter(s -> !Scenario.of(s).isPipelined()).toList());
      case "profile" -> new Profile(places, arguments).run();
      case "startup" -> new Startup(places, arguments).run();
      case "memory" -> new Memory(places, arguments).run();
      case "growth" -> new Growth(places, arguments).run();
      case "accuracy" -> new Accuracy(places, arguments).run();
      case "cli" -> new Cli(places, arguments).run();
      case "page" -> arguments.done();
      default -> throw new UsageException("no benchmark is called " + args[0]);
    }
    writePage(places);
  }

  /** Writes the page from all results there are; what is not among them stays as it is. */
  public static void writePage(Places places) throws IOException {
    Path page = places.root().resolve("docs/cost.md");
    String earlier = Files.exists(page) ? Files.readString(page) : "";
    Files.writeString(page, CostPage.of(Results.read(places.results()), earlier));
  }
}
