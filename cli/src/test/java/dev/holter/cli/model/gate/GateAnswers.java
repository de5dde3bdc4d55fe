/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import dev.holter.cli.model.Advice;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** Answers of a gate for tests. */
public final class GateAnswers {

  private static final GateEnvironment ENVIRONMENT =
      new GateEnvironment("OpenJDK 64-Bit Server VM 17", "1.0", 2, 20, "stall=20ms");

  private static final GateSide HEAD =
      new GateSide(
          2, 1, List.of("a.jfr", "b.jfr"), 3, 0.25, 12_345, 23_456, 7, 1234.5, ENVIRONMENT);

  private static final GateSide BASE =
      new GateSide(5, 0, List.of("base.json"), 3, 0.5, 22_345, 33_456, 1, 25.25, ENVIRONMENT);

  private GateAnswers() {}

  /** Broken by findings, broken by none, warned, kept, off, and one that cannot be told. */
  public static GateAnswer fail() {
    return fail(
        List.of(
            finding("f1", "com.acme.App", "tls.certificate", 31),
            finding("f2", "com.acme.Other", null, null)));
  }

  public static GateAnswer fail(List<GateFinding> findings) {
    List<String> prints = findings.stream().map(GateFinding::fingerprint).toList();
    List<RuleAnswer> rules =
        List.of(
            rule(
                "new-calls",
                Level.ERROR,
                "",
                Outcome.FAIL,
                2.0,
                0.0,
                "count",
                prints.subList(0, 1)),
            rule("gap.p99", Level.ERROR, "loops worker-*", Outcome.FAIL, 312.4, 100.0, "ms"),
            rule("stalls", Level.WARN, "", Outcome.FAIL, 7.0, 0.0, "count", prints),
            rule("stall.ratio", Level.ERROR, "", Outcome.PASS, 0.0123, 0.05, "share"),
            rule(
                "calls-per-unit",
                Level.ERROR,
                "",
                Outcome.INCONCLUSIVE,
                0.875,
                null,
                "per-1000-units"),
            rule("gap.p50", Level.ERROR, "", Outcome.INCONCLUSIVE, null, 5.0, "ms"),
            rule("false-timeouts", Level.OFF, "", Outcome.OFF, null, 0.0, "count"));
    return answer(Outcome.FAIL, 1, Inconclusive.FAIL, "2 rules broken.", rules, findings);
  }

  public static GateAnswer many(int findings) {
    List<GateFinding> all = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      all.add(finding("m" + i, "com.acme.Many" + i, "file.read", i + 1));
    }
    List<String> prints = all.stream().map(GateFinding::fingerprint).toList();
    RuleAnswer rule =
        rule("new-calls", Level.ERROR, "", Outcome.FAIL, 1.0 * findings, 0.0, "count", prints);
    return answer(Outcome.FAIL, 1, Inconclusive.FAIL, "1 rule broken.", List.of(rule), all);
  }

  public static GateAnswer pass() {
    return answer(
        Outcome.PASS,
        0,
        Inconclusive.FAIL,
        "1 rule kept.",
        List.of(rule("stalls", Level.ERROR, "", Outcome.PASS, 0.0, 0.0, "count")),
        List.of());
  }

  public static GateAnswer inconclusive(Inconclusive means) {
    return answer(
        Outcome.INCONCLUSIVE,
        means == Inconclusive.FAIL ? 3 : 0,
        means,
        "It cannot be told: stalls.",
        List.of(rule("stalls", Level.ERROR, "", Outcome.INCONCLUSIVE, 3.0, 0.0, "count")),
        List.of());
  }

  /** Everything that comes from a recording or a file has this name. */
  public static GateAnswer hostile(String name) {
    GateFinding finding = finding("h1", name, "tls.certificate", 31);
    GateFinding other =
        new GateFinding(
            "h2",
            Severity.WARN,
            Level.WARN,
            List.of(name),
            null,
            name,
            name,
            name,
            Cause.UNKNOWN,
            Confidence.UNKNOWN,
            name,
            name,
            name,
            name,
            -1,
            List.of(name),
            name,
            1,
            false,
            1,
            1,
            0,
            0,
            new Advice(name, name),
            List.of(name, name));
    List<RuleAnswer> rules =
        List.of(
            new RuleAnswer(
                "new-calls",
                name,
                Level.ERROR,
                name,
                Outcome.FAIL,
                1,
                name,
                1.0,
                0.0,
                "count",
                name,
                1.5,
                0.01,
                List.of("h1", "h2")),
            new RuleAnswer(
                "stalls",
                name,
                Level.WARN,
                name,
                Outcome.FAIL,
                1,
                name,
                1.0,
                0.0,
                "ms",
                name,
                null,
                null,
                List.of()),
            new RuleAnswer(
                "gap.p99",
                name,
                Level.OFF,
                name,
                Outcome.OFF,
                0,
                name,
                null,
                null,
                "ms",
                name,
                null,
                null,
                List.of()));
    GateEnvironment environment = new GateEnvironment(name, name, 2, 20, name);
    GateSide side = new GateSide(1, 0, List.of(name), 1, 1, 1, 1, 1, 1, environment);
    GatePermit permit = new GatePermit(name, name, name, name, name, "unused", 0, 0, List.of(name));
    return new GateAnswer(
        GateAnswer.SCHEMA,
        new Report.Tool("holter", "test"),
        Outcome.FAIL,
        1,
        Inconclusive.FAIL,
        name,
        rules,
        List.of(finding, other),
        List.of(name),
        List.of(name),
        List.of(permit),
        side,
        side,
        1);
  }

  private static GateAnswer answer(
      Outcome outcome,
      int exit,
      Inconclusive means,
      String summary,
      List<RuleAnswer> rules,
      List<GateFinding> findings) {
    return new GateAnswer(
        GateAnswer.SCHEMA,
        new Report.Tool("holter", "test"),
        outcome,
        exit,
        means,
        summary,
        rules,
        findings,
        List.of("The machine starved the run for 2 s."),
        List.of("JVMs differ: base 17, now 25."),
        List.of(
            new GatePermit(
                "recording",
                "file.read",
                "com.acme.Config#load",
                "small",
                null,
                "used",
                4,
                0,
                List.of()),
            new GatePermit(
                "holter.yaml",
                "dns.lookup",
                "com.acme.*",
                "soon",
                "2026-01-01",
                "expired",
                0,
                0,
                List.of())),
        HEAD,
        BASE,
        3);
  }

  private static RuleAnswer rule(
      String id,
      Level level,
      String scope,
      Outcome outcome,
      Double value,
      Double limit,
      String unit) {
    return rule(id, level, scope, outcome, value, limit, unit, List.of());
  }

  private static RuleAnswer rule(
      String id,
      Level level,
      String scope,
      Outcome outcome,
      Double value,
      Double limit,
      String unit,
      List<String> findings) {
    boolean compares = limit == null;
    return new RuleAnswer(
        id,
        "What " + id + " asks for",
        level,
        scope,
        outcome,
        12_345,
        "turns",
        value,
        limit,
        unit,
        "Seen on worker-1.",
        compares ? 1.4 : null,
        compares ? 0.034 : null,
        findings);
  }

  public static GateFinding finding(String print, String type, String rule, Integer line) {
    String source = type + "#serve";
    String title = rule == null ? "The loop computes" : "Certificates parsed on the event loop";
    return new GateFinding(
        print,
        Severity.ERROR,
        Level.ERROR,
        List.of("new-calls", "stalls"),
        rule == null ? Boolean.TRUE : Boolean.FALSE,
        title,
        title + ": from " + source + " (5 calls, 2 stalls).",
        rule,
        rule == null ? Cause.CPU : Cause.BLOCKING_CALL,
        Confidence.PROVEN,
        source,
        type,
        "serve",
        type.replace('.', '/') + ".java",
        line,
        List.of("worker-1", "worker-2"),
        "app-1.2.jar",
        5,
        rule != null,
        414.25,
        120.5,
        2,
        421.125,
        new Advice("Certificates", "Parse them once, and share the result: 100 % of it."),
        List.of(
            "java.io.FileInputStream.read(FileInputStream.java:1)",
            source.replace('#', '.') + "(App.java:31)"));
  }
}
