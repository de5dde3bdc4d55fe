/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.Locale;

/** How loudly a build is told of something, loudest first. */
enum Loudness {
  /** It fails the build. */
  ERROR,
  /** Someone should look at it. */
  WARNING,
  /** It is there to be known. */
  NOTICE;

  /** As GitHub writes it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As loud as the loudest of the rules that name it. */
  static Loudness of(GateFinding f, GateAnswer answer) {
    Loudness loudest = NOTICE;
    for (RuleAnswer r : answer.rules()) {
      if (r.findings().contains(f.fingerprint()) && r.outcome() != Outcome.PASS) {
        Loudness each = r.failsGate() ? ERROR : WARNING;
        loudest = each.compareTo(loudest) < 0 ? each : loudest;
      }
    }
    return loudest;
  }

  static Loudness of(RuleAnswer r, GateAnswer answer) {
    return switch (r.outcome()) {
      case FAIL -> r.level() == Level.ERROR ? ERROR : WARNING;
      case INCONCLUSIVE -> r.level() == Level.ERROR ? inconclusive(answer) : WARNING;
      case PASS, OFF -> NOTICE;
    };
  }

  /** What it comes to that the gate cannot tell. */
  static Loudness inconclusive(GateAnswer answer) {
    return answer.inconclusive() == Inconclusive.FAIL
        ? ERROR
        : answer.inconclusive() == Inconclusive.WARN ? WARNING : NOTICE;
  }
}
