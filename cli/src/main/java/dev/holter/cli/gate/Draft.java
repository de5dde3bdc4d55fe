/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.Collection;
import java.util.List;

/** A rule's answer while it is being found. */
final class Draft {

  private final Rule rule;
  private String scope;
  private Outcome outcome = Outcome.PASS;
  private long n;
  private String counted = "";
  private Double value;
  private Double limit;
  private String unit;
  private String evidence = "";
  private Double couldShow;
  private Double p;
  private List<String> findings = List.of();

  Draft(Rule rule) {
    this.rule = rule;
    this.scope = new Scope(rule).text();
    this.limit = rule.kind().measure == RuleKind.Measure.NONE ? Double.valueOf(0) : rule.limit();
    this.unit = rule.kind().measure.unit;
  }

  Draft outcome(Outcome o) {
    outcome = o;
    return this;
  }

  Draft scope(String s) {
    scope = s;
    return this;
  }

  Draft of(long count, String what) {
    n = count;
    counted = what;
    return this;
  }

  Draft value(Double v) {
    value = v == null ? null : Double.valueOf(Math.round(v * 1e6) / 1e6);
    return this;
  }

  Draft limit(Double l, String of) {
    limit = l;
    unit = of;
    return this;
  }

  Draft evidence(String sentence) {
    evidence = sentence;
    return this;
  }

  Draft couldShow(Double times) {
    couldShow = times == null ? null : Double.valueOf(Math.round(times * 1e3) / 1e3);
    return this;
  }

  Draft p(Double probability) {
    p = probability;
    return this;
  }

  Draft findings(Collection<String> fingerprints) {
    findings = fingerprints.stream().distinct().toList();
    return this;
  }

  RuleAnswer answer() {
    return new RuleAnswer(
        rule.kind().id(),
        rule.kind().title,
        rule.level(),
        scope,
        outcome,
        n,
        counted,
        value,
        limit,
        unit,
        evidence,
        couldShow,
        p,
        findings);
  }
}
