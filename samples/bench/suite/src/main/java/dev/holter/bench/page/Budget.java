/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import dev.holter.bench.figure.Interval;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Spread;
import dev.holter.bench.figure.Study;
import java.util.List;
import java.util.Locale;

/**
 * A bound that a design of Holter sets, and the number that is held against it.
 *
 * @param what what is bounded, in words
 * @param benchmark whose study has the number
 * @param scenario which of its studies
 * @param measure the number
 * @param row whose number
 * @param against the row it is held against, empty for the one that the row itself names, or null
 *     if the number stands for itself
 * @param most the bound; a ratio, or in the measure's unit
 */
record Budget(
    String what,
    String benchmark,
    String scenario,
    String measure,
    String row,
    String against,
    double most) {

  /** Those that a benchmark here has a number for, then what else is to be held. */
  static final List<Budget> ALL =
      List.of(
          ratio("CPU time a request, saturated Netty server, by nothing", "cpu", "none", 1.01),
          ratio("the same, by JFR `settings=default`", "cpu", "jfr", 1.01),
          ratio("the same, by BlockHound", "cpu", "blockhound", 1),
          ratio("the same, by OpenTelemetry's agent", "cpu", "otel", 1),
          wire("what `wire` adds to that server's CPU time a request", "netty"),
          wire("what it adds to a gRPC server's", "grpc-unary"),
          new Budget(
              "p99.9 at half load, by nothing", "latency", "netty", "p999", "holter", "none", 1.05),
          hook("a turn's hooks, less two clock reads, ns", "OnLoop.turn", 60),
          hook("a guarded call elsewhere, less the call, ns", "OffLoop.guarded", 3),
          hook("a guarded call on a loop, less the call, ns", "OnLoop.guarded", 100),
          new Budget(
              "a flush of one message, ns", "micro", "hooks", "ns", "OnLoop.flush", null, 100),
          new Budget(
              "a flush of sixteen, ns", "micro", "hooks", "ns", "OnLoop.flushOfSixteen", null, 100),
          start("hello world without recording, less nothing, ms", "until", "off", "none", 150),
          start("hello world, less JFR alone, ms", "until", "holter", "jfr", 150),
          start("hello world until main, less nothing, ms", "main", "holter", "none", 250),
          new Budget(
              "heap a loop of 1,000, less JFR alone, KB",
              "memory",
              "1000",
              "heap-a-loop",
              "holter",
              "jfr",
              150),
          new Budget(
              "what eight busy loops record, MB a day",
              "growth",
              "netty",
              "growth",
              "holter",
              null,
              200),
          new Budget(
              "`holter report` of 100 MB, by `jfr summary`",
              "cli",
              "0100",
              "wall",
              "report",
              "summary",
              2),
          new Budget(
              "`holter report` of 10 MB, by `jfr summary`",
              "cli",
              "0010",
              "wall",
              "report",
              "summary",
              2.5));

  private static Budget ratio(String what, String measure, String against, double most) {
    return new Budget(what, "throughput", "netty", measure, "holter", against, most);
  }

  private static Budget wire(String what, String server) {
    return new Budget(what, "throughput", server, "cpu", "holter", "wire-off", 1.01);
  }

  private static Budget hook(String what, String row, double most) {
    return new Budget(what, "micro", "hooks", "ns", row, "", most);
  }

  private static Budget start(
      String what, String measure, String row, String against, double most) {
    return new Budget(what, "startup", "hello", measure, row, against, most);
  }

  /** The number of a study and how it stands to the bound, or null where the study has none. */
  String held(Study study) {
    if (!study.benchmark().equals(benchmark)
        || !study.scenario().equals(scenario)
        || study.machine().idlePriority()) {
      return null;
    }
    Measure number =
        study.measures().stream().filter(m -> m.id().equals(measure)).findFirst().orElseThrow();
    if (against == null) {
      Spread spread = study.spread(number, row);
      return spread == null
          ? null
          : told(spread.median(), spread.lower(), spread.upper(), number.decimals(), "");
    }
    boolean ratio = number.comparison() == Measure.Comparison.RATIO;
    Interval interval =
        study.rows().stream()
            .filter(r -> r.id().equals(row))
            .findFirst()
            .map(r -> study.compare(number, row, against.isEmpty() ? r.against() : against))
            .orElse(null);
    return interval == null
        ? null
        : told(
            interval.value(),
            interval.low(),
            interval.high(),
            ratio ? 3 : number.decimals(),
            ratio ? "" : "+");
  }

  private String told(double value, double low, double high, int decimals, String sign) {
    String word = high <= most ? "kept" : low > most ? "**broken**" : "open";
    String number = "%" + sign + "." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " [" + number + ", " + number + "] %s", value, low, high, word);
  }
}
