/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Results;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import dev.holter.bench.run.Arguments;
import dev.holter.bench.run.Finished;
import dev.holter.bench.run.Jdk;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.ServiceRecording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long a recording takes to be read, beside the JDK's own tool. */
final class Cli {

  private static final double MEGABYTE = 1024 * 1024;

  /** From here on those alone that need little memory: others need more than a machine may have. */
  private static final int LARGE = 1000;

  private final Places places;
  private final Arguments arguments;
  private final int rounds;

  Cli(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    rounds = arguments.number("rounds", 7);
  }

  /** A way to read a recording. */
  private enum Reader {
    SUMMARY("`jfr summary`"),
    REPORT("`holter report`"),
    REPORT_JAR("`java -jar holter.jar report`"),
    REPORT_256("`holter report`, `-Xmx256m`"),
    JSON("`holter report --format json`"),
    JSON_256("`holter report --format json`, `-Xmx256m`"),
    HTML_256("`holter report --format html`, `-Xmx256m`"),
    GATE("`holter gate --max-gap 10s`"),
    GATE_256("`holter gate --max-gap 10s`, `-Xmx256m`"),
    DIFF("`holter diff`, with itself"),
    DIFF_256("`holter diff`, with itself, `-Xmx256m`"),
    PRINT("`jfr print --json --events 'holter.*'`"),
    JMC("JDK Mission Control's parser"),
    CONVERTER("async-profiler's converter, to collapsed stacks");

    private static final String SMALL = "-Xmx256m";
    private static final String INCONCLUSIVE = "--inconclusive=pass";

    private final String title;

    Reader(String title) {
      this.title = title;
    }

    boolean isSmall() {
      return this == SUMMARY || name().endsWith("_256");
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    List<String> command(Places places, Jdk jdk, Path recording) {
      String java = jdk.tool("java");
      String file = recording.toString();
      return switch (this) {
        case SUMMARY -> List.of(jdk.tool("jfr"), "summary", file);
        case REPORT -> holter(places, jdk, "report", file);
        case REPORT_JAR -> List.of(java, "-jar", places.cli().toString(), "report", file);
        case REPORT_256 -> small(places, jdk, "report", file);
        case JSON -> holter(places, jdk, "report", "--format", "json", file);
        case JSON_256 -> small(places, jdk, "report", "--format", "json", file);
        case HTML_256 -> small(places, jdk, "report", "--format", "html", file);
        case GATE -> holter(places, jdk, "gate", "--max-gap", "10s", INCONCLUSIVE, file);
        case GATE_256 -> small(places, jdk, "gate", "--max-gap", "10s", INCONCLUSIVE, file);
        case DIFF -> holter(places, jdk, "diff", file, file);
        case DIFF_256 -> small(places, jdk, "diff", file, file);
        case JMC ->
            List.of(java, "-cp", places.servers(), "dev.holter.bench.load.JmcProgram", file);
        case CONVERTER ->
            List.of(
                java,
                "-jar",
                places.peer("jfr-converter").toString(),
                "-o",
                "collapsed",
                file,
                file + ".collapsed");
        case PRINT -> List.of(jdk.tool("jfr"), "print", "--json", "--events", "holter.*", file);
      };
    }

    /** The command, as a shell starts it. */
    private static List<String> holter(Places places, Jdk jdk, String... arguments) {
      List<String> command = new ArrayList<>(List.of("env", "JAVA_HOME=" + jdk.home()));
      command.add(places.command().toString());
      command.addAll(List.of(arguments));
      return command;
    }

    private static List<String> small(Places places, Jdk jdk, String... arguments) {
      List<String> command = new ArrayList<>(holter(places, jdk, arguments));
      command.add(1, "JDK_JAVA_OPTIONS=" + SMALL);
      return command;
    }
  }

  void run() throws Exception {
    List<Jdk> jdks = arguments.jdks();
    List<String> sizes =
        arguments.words(List.of("1", "10", "100", "1000"), List.of("1", "10", "100"));
    arguments.done();
    for (Jdk jdk : jdks) {
      for (String size : sizes) {
        run(jdk, Integer.parseInt(size));
      }
    }
  }

  private void run(Jdk jdk, int megabytes) throws Exception {
    Path recording = ServiceRecording.of(places, jdk, megabytes);
    List<Sample> samples = new ArrayList<>();
    // the first round reads the file from the disk
    for (int round = -1; round < rounds; round++) {
      System.err.printf(
          "bench: cli, %d MB, JDK %d, round %d of %d%n",
          megabytes, jdk.feature(), round + 1, rounds);
      List<Reader> order = new ArrayList<>(readers(megabytes));
      Collections.shuffle(order);
      for (Reader reader : order) {
        Finished took = Finished.run(reader.command(places, jdk, recording));
        if (round >= 0) {
          samples.add(
              new Sample(
                  reader.id(),
                  round,
                  0,
                  Map.of(
                      "wall", took.wallMillis() / 1000,
                      "cpu", took.cpuMillis() / 1000,
                      "resident", took.residentKb() / 1024)));
        }
      }
    }
    Results.write(
        places.results(), study(jdk, megabytes, Files.size(recording) / MEGABYTE, samples));
  }

  private static List<Reader> readers(int megabytes) {
    return Stream.of(Reader.values()).filter(r -> megabytes < LARGE || r.isSmall()).toList();
  }

  private Study study(Jdk jdk, int megabytes, double size, List<Sample> samples) {
    String summary = Reader.SUMMARY.id();
    return new Study(
        "cli",
        String.format("%04d", megabytes),
        String.format("A recording of %.0f MB", size),
        jdk.version(),
        jdk.feature(),
        Machine.here(),
        arguments.command(),
        rounds + " runs of each.",
        List.of(
            Measure.ratio("wall", "time, s", 2, summary),
            Measure.ratio("cpu", "CPU time, s", 2, summary),
            Measure.ratio("resident", "most memory resident, MB", 0, summary)),
        readers(megabytes).stream().map(r -> new Row(r.id(), r.title)).toList(),
        samples);
  }
}
