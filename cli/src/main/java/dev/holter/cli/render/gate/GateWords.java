/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.GatePermit;
import dev.holter.cli.model.gate.GateSide;
import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.ArrayList;
import java.util.List;

/** What all formats say in the same words, above all the numbers. */
final class GateWords {

  private GateWords() {}

  /** {@code pass}, {@code fail}, {@code warn}, {@code inconclusive} or {@code off}. */
  static String outcome(RuleAnswer r) {
    return r.outcome() == Outcome.FAIL && r.level() == Level.WARN ? "warn" : r.outcome().id();
  }

  /** The rule with what it is about. */
  static String rule(RuleAnswer r) {
    return r.scope() == null || r.scope().isEmpty() ? r.id() : r.id() + " [" + r.scope() + "]";
  }

  /** {@code 312 ms, limit 100 ms, n = 1,234 turns}. */
  static String held(RuleAnswer r) {
    StringBuilder b = new StringBuilder(value(r));
    if (r.limit() != null) {
      b.append(", limit ").append(amount(r.limit(), r.unit()));
    }
    return b.append(", n = ").append(n(r)).toString();
  }

  static String value(RuleAnswer r) {
    return r.value() == null ? "not measured" : amount(r.value(), r.unit());
  }

  static String limit(RuleAnswer r) {
    return r.limit() == null ? "none" : amount(r.limit(), r.unit());
  }

  static String n(RuleAnswer r) {
    String what = r.counted() == null || r.counted().isEmpty() ? "" : " " + r.counted();
    return Decimals.grouped(r.n()) + what;
  }

  /** What the comparison could have shown; empty for a rule that compares nothing. */
  static String power(RuleAnswer r) {
    List<String> parts = new ArrayList<>();
    if (r.p() != null) {
      parts.add("p = " + probability(r.p()));
    }
    if (r.couldShow() != null) {
      parts.add("so many can show " + trimmed(r.couldShow(), 2) + " times the base or more");
    }
    return String.join("; ", parts);
  }

  private static String probability(double p) {
    return p < 0.001 ? "less than 0.001" : Decimals.text(p, 3);
  }

  static String amount(double value, String unit) {
    return switch (unit == null ? "" : unit) {
      case "ms" -> Millis.text(value);
      case "count", "" -> trimmed(value, 2);
      case "share" -> trimmed(100 * value, 3) + " %";
      case "per-1000-units" -> trimmed(value, 3) + " per 1000 units";
      default -> trimmed(value, 3) + " " + unit.replace('-', ' ');
    };
  }

  /** Whole numbers grouped, others without zeros that say nothing. */
  private static String trimmed(double value, int digits) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Decimals.grouped((long) value);
    }
    return Decimals.text(value, digits).replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** Rule of the catalog, else the cause. */
  static String check(GateFinding f) {
    return f.rule() != null ? f.rule() : f.cause() != null ? f.cause().id() : "unknown";
  }

  /** {@code new} or {@code known}; empty where there is no base. */
  static String known(GateFinding f) {
    return f.known() == null ? "" : f.known() ? "known" : "new";
  }

  /** What a finding comes to, in numbers. */
  static String how(GateFinding f) {
    List<String> parts = new ArrayList<>();
    if (f.rule() != null) {
      parts.add(
          (f.countExact() ? "" : "about ")
              + Plural.of(f.count(), "call")
              + ", "
              + Millis.text(f.totalMs())
              + " in all, longest "
              + Millis.text(f.maxMs()));
    }
    if (f.stalls() > 0) {
      parts.add(Plural.of(f.stalls(), "stall") + " of " + Millis.text(f.stallMs()) + " in all");
    }
    return String.join("; ", parts);
  }

  /** Innermost frame first; none where nothing was sampled. */
  static List<String> stack(GateFinding f, int most) {
    List<String> all = f.stack() == null ? List.of() : f.stack();
    return all.subList(0, Math.min(most, all.size()));
  }

  static String side(GateSide s) {
    List<String> parts = new ArrayList<>();
    parts.add(Plural.of(s.runs(), "run") + (s.disturbed() > 0 ? " (" + disturbed(s) + ")" : ""));
    parts.add(Plural.of(s.loops(), "loop"));
    parts.add(watched(s.loopHours()));
    parts.add(Decimals.grouped(s.turns()) + " turns");
    parts.add(
        s.stalls() == 0
            ? "no stall"
            : Plural.of(s.stalls(), "stall") + " of " + Millis.text(s.stallMs()) + " in all");
    return String.join(", ", parts);
  }

  private static String watched(double hours) {
    return hours < 1
        ? Decimals.text(60 * hours, 1) + " loop minutes"
        : Decimals.text(hours, 1) + " loop hours";
  }

  private static String disturbed(GateSide s) {
    return s.disturbed() + " disturbed";
  }

  static String permit(GatePermit p) {
    StringBuilder b = new StringBuilder(p.rule());
    if (p.source() != null && !p.source().isEmpty()) {
      b.append(" of ").append(p.source());
    }
    b.append(": ").append(p.state());
    if (p.expires() != null) {
      b.append(", until ").append(p.expires());
    }
    return p.reason() == null
        ? b.toString()
        : b.append(" (").append(p.reason()).append(')').toString();
  }
}
