/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.Advice;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.render.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something to show at a line of code.
 *
 * @param check rule of the catalog or cause; behind {@code gate/} a rule of the gate's own
 * @param finding null for a rule that was broken by no one finding
 */
record Alert(
    Loudness loudness,
    String check,
    String title,
    String message,
    Advice advice,
    String fingerprint,
    Place place,
    GateFinding finding) {

  private static final int LONGEST = 300;

  /** What it is, and how often and for how long. */
  String sentence() {
    return message.startsWith(title) ? message : title + ": " + message;
  }

  /** All findings, and rules that were broken by none, the loudest first. */
  static List<Alert> of(GateAnswer answer, Places places) {
    List<Alert> alerts = new ArrayList<>();
    for (GateFinding f : answer.findings()) {
      alerts.add(of(f, answer, places));
    }
    for (RuleAnswer r : answer.rules()) {
      if (r.outcome() == Outcome.FAIL && r.findings().isEmpty()) {
        alerts.add(of(r, answer, places));
      }
    }
    alerts.sort(Comparator.comparing(Alert::loudness));
    return alerts;
  }

  private static Alert of(GateFinding f, GateAnswer answer, Places places) {
    return new Alert(
        Loudness.of(f, answer),
        Visible.text(GateWords.check(f), LONGEST),
        f.title(),
        f.message(),
        f.advice(),
        f.fingerprint(),
        places.of(f),
        f);
  }

  private static Alert of(RuleAnswer r, GateAnswer answer, Places places) {
    return new Alert(
        Loudness.of(r, answer),
        "gate/" + r.id(),
        r.title(),
        GateWords.rule(r) + ": " + GateWords.held(r) + ". " + r.evidence(),
        null,
        // a rule with another scope is another
        Visible.text("gate/" + GateWords.rule(r), LONGEST),
        places.ofRules(),
        null);
  }
}
