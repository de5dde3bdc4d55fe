/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Program;
import dev.holter.bench.stalls.Score;
import dev.holter.bench.stalls.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Planted stalls, and what Holter and its peers saw of the very same ones. */
final class Accuracy {

  private final Places places;
  private final Arguments arguments;
  private final int rounds;
  private final int stalls;

  Accuracy(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    rounds = arguments.number("rounds", 5);
    stalls = arguments.number("stalls", 100);
  }

  /** How Holter and Vert.x's checker are set up, both in one process. */
  private enum SetUp {
    /** As they are delivered. */
    DELIVERED("holter", "", "vertx", 0),
    /** As fine as somebody would have them who looks for something. */
    FINE("holter-fine", ",stall=1ms", "vertx-fine", 10);

    private final String holter;
    private final String option;
    private final String vertx;
    private final int checkMillis;

    SetUp(String holter, String option, String vertx, int checkMillis) {
      this.holter = holter;
      this.option = option;
      this.vertx = vertx;
      this.checkMillis = checkMillis;
    }
  }

  void run() {
    List<Jdk> jdks = arguments.jdks();
    arguments.words(List.of());
    arguments.done();
    for (Jdk jdk : jdks) {
      List<Sample> samples = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        System.err.printf(
            "bench: accuracy, JDK %d, round %d of %d%n", jdk.feature(), round + 1, rounds);
        for (SetUp setUp : SetUp.values()) {
          once(jdk, setUp, round, samples);
        }
      }
      Results.write(places.results(), study(jdk, samples));
    }
  }

  private void once(Jdk jdk, SetUp setUp, int round, List<Sample> samples) {
    Path work = places.work("accuracy");
    Path recording = work.resolve("accuracy.jfr");
    List<String> command =
        List.of(
            jdk.tool("java"),
            "-Xms256m",
            "-Xmx256m",
            "-javaagent:" + places.agent() + "=recording=" + recording + setUp.option,
            "-cp",
            places.servers(),
            "dev.holter.bench.server.PlantedStalls",
            Integer.toString(stalls),
            // both set-ups have the same stalls
            Integer.toString(round),
            Integer.toString(setUp.checkMillis));
    Told told;
    try (Program program = new Program(command, work, work.resolve("err"))) {
      told = new Told(program.rest());
    }
    samples.add(new Sample(setUp.holter, round, 0, Score.of(told.planted(), recording)));
    samples.add(new Sample(setUp.vertx, round, 0, Score.of(told.planted(), told.checker())));
    if (setUp == SetUp.DELIVERED) {
      samples.add(new Sample("sleeper", round, 0, Score.of(told.planted(), told.sleeper())));
    }
  }

  private Study study(Jdk jdk, List<Sample> samples) {
    return new Study(
        "accuracy",
        "peers",
        "Planted stalls",
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        rounds
            + (rounds == 1 ? " process" : " processes")
            + " of each set-up, "
            + stalls
            + " stalls in each.",
        Score.measures(),
        List.of(
            new Row(SetUp.DELIVERED.holter, "Holter"),
            new Row(SetUp.FINE.holter, "Holter, `stall=1ms`"),
            new Row(SetUp.DELIVERED.vertx, "Vert.x's checker"),
            new Row(SetUp.FINE.vertx, "Vert.x's checker, at 10 ms each 10 ms"),
            new Row("sleeper", "a thread that sleeps")),
        samples);
  }
}
