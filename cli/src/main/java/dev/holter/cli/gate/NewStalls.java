/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.stat.RunsTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stalls from places where the base has none. Without proof, a few may be the machine's: they have
 * to come in nearly every run, or very often, where nothing disturbed it.
 */
final class NewStalls implements GateRule {

  /** A burst makes several at once; hardly so many. */
  private static final int OFTEN = 10;

  /** Of one place, among the many that a program has. */
  private static final double RUNS_RISK = 0.02;

  private static final double COUNT_RISK = 0.001;

  /** Of one place. */
  private static final class Place {
    StallReport first;
    boolean proven;
    int all;
    int calm;
    int runs;
    Run last;

    boolean convicted(Sides sides) {
      long calmBase = sides.base().calm().count();
      int calmHead = (int) sides.calm().count();
      double hours = sides.calm().mapToDouble(Run::hours).sum();
      double share = hours / (hours + sides.base().side().loopHours());
      return proven
          || runs > 0 && RunsTest.p((int) calmBase, calmHead, runs) <= RUNS_RISK
          || calm >= OFTEN && Math.pow(share, calm) <= COUNT_RISK;
    }
  }

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Draft draft = new Draft(rule).of(sides.units(), "units of work");
    if (sides.base() == null) {
      return List.of(Needs.base(draft));
    }
    Map<String, Place> places = places(new Scope(rule), sides);
    List<Place> convicted = places.values().stream().filter(p -> p.convicted(sides)).toList();
    List<Place> named = convicted.isEmpty() ? List.copyOf(places.values()) : convicted;
    return List.of(
        draft
            .value((double) convicted.size())
            .outcome(
                !convicted.isEmpty()
                    ? Outcome.FAIL
                    : places.isEmpty() ? Outcome.PASS : Outcome.INCONCLUSIVE)
            .findings(named.stream().map(p -> p.first.finding()).toList())
            .evidence(evidence(named, !convicted.isEmpty(), sides))
            .answer());
  }

  private static Map<String, Place> places(Scope scope, Sides sides) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Run run : sides.head()) {
      for (StallReport s : run.stalls()) {
        if (scope.holds(s) && fresh(s, sides)) {
          Place p = places.computeIfAbsent(s.finding(), id -> new Place());
          p.first = p.first == null ? s : p.first;
          p.all++;
          p.proven |= Proof.of(s, sides.thresholdMs());
          if (!run.disturbed()) {
            p.calm++;
            p.runs += p.last == run ? 0 : 1;
            p.last = run;
          }
        }
      }
    }
    // what came as the base's JVM warmed up is excused as often as it came there, at any time
    places
        .values()
        .removeIf(p -> p.all <= (long) sides.base().early(p.first) * sides.head().size());
    return places;
  }

  private static boolean fresh(StallReport s, Sides sides) {
    return s.finding() != null
        // what the base's agent could not see may have been there
        && OwnGaps.ownMs(s)
            >= Math.max(sides.thresholdMs(), sides.base().environment().stallThresholdMs())
        && !sides.base().stalls(s);
  }

  private static String evidence(List<Place> named, boolean convicted, Sides sides) {
    if (named.isEmpty()) {
      return "";
    }
    StallReport s = named.get(0).first;
    String where = s.cause().id() + (s.source() == null ? "" : " in " + s.source());
    return Plural.of(named.size(), "place")
        + " where the base has no stall: "
        + where
        + (named.size() > 1 ? ", and others. " : ". ")
        + (convicted
            ? ""
            : "Seen too seldom to tell from what a machine does. " + sides.disturbances());
  }
}
