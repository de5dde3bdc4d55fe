/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The findings that rules name, with all that a place for annotations needs to show them. */
final class NamedFindings {

  private final List<RuleAnswer> answers;
  private final Sides sides;

  private NamedFindings(List<RuleAnswer> answers, Sides sides) {
    this.answers = answers;
    this.sides = sides;
  }

  static List<GateFinding> of(List<RuleAnswer> answers, Sides sides) {
    NamedFindings named = new NamedFindings(answers, sides);
    Map<String, Finding> known = new LinkedHashMap<>();
    sides.head().stream()
        .flatMap(r -> r.findings().stream())
        .forEach(f -> known.merge(f.id(), f, NamedFindings::worse));
    List<Finding> told =
        answers.stream()
            .flatMap(a -> a.findings().stream())
            .distinct()
            .map(known::get)
            .filter(Objects::nonNull)
            .sorted(
                Comparator.comparing((Finding f) -> !named.fails(f))
                    .thenComparing(Finding::severity)
                    .thenComparing(f -> -f.stallMs())
                    .thenComparing(f -> -f.totalMs())
                    .thenComparing(Finding::id))
            .toList();
    return told.stream().map(named::finding).toList();
  }

  private static Finding worse(Finding a, Finding b) {
    return b.stallMs() > a.stallMs() || b.stallMs() == a.stallMs() && b.totalMs() > a.totalMs()
        ? b
        : a;
  }

  private boolean fails(Finding f) {
    return naming(f).stream().anyMatch(RuleAnswer::failsGate);
  }

  private List<RuleAnswer> naming(Finding f) {
    return answers.stream().filter(a -> a.findings().contains(f.id())).toList();
  }

  private GateFinding finding(Finding f) {
    Level level =
        naming(f).stream()
            .filter(a -> a.outcome() == Outcome.FAIL)
            .map(RuleAnswer::level)
            .min(Comparator.naturalOrder())
            .orElse(Level.WARN);
    List<Frame> frame = Frame.parse(f.sourceFrame());
    String type = frame.isEmpty() ? typeOf(f.source()) : frame.get(0).type();
    String outer = type == null ? null : outermost(type);
    return new GateFinding(
        f.id(),
        f.severity(),
        level,
        new ArrayList<>(naming(f).stream().map(RuleAnswer::id).distinct().toList()),
        sides.base() == null ? null : Boolean.valueOf(sides.base().knows(f.id())),
        f.title(),
        message(f),
        f.rule(),
        f.cause(),
        f.confidence(),
        f.source(),
        outer,
        f.source() == null ? null : f.source().substring(f.source().indexOf('#') + 1),
        file(outer, frame),
        f.line(),
        f.loops(),
        f.artifact(),
        f.count(),
        f.countExact(),
        f.totalMs(),
        f.maxMs(),
        f.stalls(),
        f.stallMs(),
        f.advice(),
        f.stack());
  }

  private static String typeOf(String source) {
    return source == null ? null : source.substring(0, source.indexOf('#'));
  }

  private static String outermost(String type) {
    int dollar = type.indexOf('$', type.lastIndexOf('.') + 2);
    return dollar < 0 ? type : type.substring(0, dollar);
  }

  /** JFR keeps no file names: but for Kotlin and the like, the frame's is the class's own. */
  private static String file(String outer, List<Frame> frame) {
    if (outer == null) {
      return null;
    }
    String folder = outer.substring(0, outer.lastIndexOf('.') + 1).replace('.', '/');
    String named = frame.isEmpty() ? null : frame.get(0).file();
    return folder + (named != null ? named : outer.substring(outer.lastIndexOf('.') + 1) + ".java");
  }

  private static String message(Finding f) {
    String what = f.rule() == null ? f.cause().id() : f.rule();
    String often =
        f.rule() == null
            ? Plural.of(f.stalls(), "stall")
            : Plural.of(f.count(), "call")
                + (f.stalls() > 0 ? ", " + Plural.of(f.stalls(), "stall") : "");
    return f.title()
        + ": "
        + what
        + (f.source() == null ? "" : " from " + f.source())
        + " ("
        + often
        + ", "
        + Millis.text(f.totalMs())
        + " in all, at worst "
        + Millis.text(f.maxMs())
        + ").";
  }
}
