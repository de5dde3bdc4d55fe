/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.holter.catalog.Permit;
import dev.holter.cli.model.gate.GateEnvironment;
import dev.holter.cli.model.gate.GateSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a repository keeps of its base: small, sorted, and fit to be read in a diff. Its components
 * are the file's fields.
 *
 * @param findings by fingerprint
 * @param runs what later runs are compared with, one by one
 */
@JsonPropertyOrder({"schema", "environment", "findings", "runs"})
record Baseline(
    int schema,
    GateEnvironment environment,
    Map<String, KnownFinding> findings,
    List<RunNumbers> runs) {

  static final int SCHEMA = 1;

  /** So seldom by chance alone. */
  private static final double RISK = 0.05;

  /** Of the base's work a run; with less, what is missing may only not have been done. */
  private static final double LEAST_WORK = 0.5;

  Baseline {
    if (schema != SCHEMA) {
      throw new IllegalArgumentException(
          "it is of schema " + schema + ", and this holter knows " + SCHEMA);
    }
    given("environment", environment);
    given("findings", findings);
    given("runs", runs);
    findings = new TreeMap<>(findings);
    runs = List.copyOf(runs);
  }

  /** A hand may have taken it out of the file. */
  static void given(String field, Object value) {
    if (value == null) {
      throw new IllegalArgumentException("there is no '" + field + "' in it");
    }
  }

  /** Takes all as it is. */
  static Baseline of(Base base) {
    return new Baseline(
        SCHEMA, Environments.kept(base.environment()), base.findings(), base.runs());
  }

  /** As what later runs are compared with, without what permits cover on the day. */
  Base base(String file, List<Permit> permits, LocalDate day) {
    List<RunNumbers> counted =
        runs.stream().map(r -> r.without(id -> covers(permits, day, findings.get(id)))).toList();
    double hours = 0;
    long turns = 0;
    int stalls = 0;
    double stallMs = 0;
    int loops = 0;
    for (RunNumbers r : counted) {
      loops = Math.max(loops, r.groups().size());
      for (RunNumbers.OfGroup g : r.groups().values()) {
        hours += g.hours();
        turns += g.turns();
        stalls += g.stallCount();
        stallMs += g.stallMs();
      }
    }
    return new Base(
        findings,
        counted,
        new GateSide(
            runs.size(),
            (int) runs.stream().filter(RunNumbers::disturbed).count(),
            List.of(file),
            loops,
            hours,
            turns,
            runs.stream().mapToLong(RunNumbers::units).sum(),
            stalls,
            stallMs,
            environment));
  }

  private static boolean covers(List<Permit> permits, LocalDate day, KnownFinding f) {
    return f != null
        && f.source() != null
        && permits.stream().anyMatch(p -> p.covers(f.what(), f.source()) && p.holds(day));
  }

  /** Lets in what runs have and it has not. */
  Baseline accept(List<Run> head, String reason) {
    Map<String, KnownFinding> all = new TreeMap<>(findings);
    KnownFinding.of(head)
        .forEach(
            (id, f) -> {
              KnownFinding was = all.get(id);
              if (was == null || was.early() != null && f.early() == null) {
                all.put(id, f.accepted(head.get(0).day() + " " + reason));
              }
            });
    return new Baseline(SCHEMA, environment, all, runs);
  }

  /** Tightened by what is better now; what is worse changes nothing. */
  Baseline ratchet(Base now) {
    boolean takeOver =
        !didLess(now.runs())
            && (Environments.differ(environment, now.environment()) != null
                || NoWorse.than(runs, now.runs()));
    Map<String, KnownFinding> kept = new TreeMap<>();
    findings.forEach(
        (id, f) -> {
          KnownFinding is = now.findings().get(id);
          if (is != null) {
            kept.put(id, f.tightened(is, takeOver ? is.runs() : f.runs()));
          } else if (didLess(now.runs()) || !gone(f, now.runs().size())) {
            kept.put(id, f);
          }
        });
    return new Baseline(
        SCHEMA,
        takeOver ? Environments.kept(now.environment()) : environment,
        kept,
        takeOver ? now.runs() : runs);
  }

  /** Whether runs did too little of the work to tell that a finding is gone. */
  boolean didLess(List<RunNumbers> head) {
    return units(head) < LEAST_WORK * units(runs);
  }

  private static double units(List<RunNumbers> runs) {
    return runs.stream().mapToLong(RunNumbers::units).average().orElse(0);
  }

  /** What comes in every second run alone has to be missed several times. */
  private boolean gone(KnownFinding f, int headRuns) {
    double share = runs.isEmpty() ? 1 : Math.min(1, (double) f.runs() / runs.size());
    return Math.pow(1 - share, headRuns) <= RISK;
  }
}
