/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Globs;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.TotalFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK's own events inside stalls as guarded calls, where no hook fits: contended monitors,
 * which no method stands for, and sleeps of the JDK's own code where {@code Thread.sleep} is a
 * native. The events leave out what is below their threshold.
 */
final class StandIns {

  /** The last release in which {@code Thread.sleep(long)} is itself the native. */
  private static final int NATIVE_UNTIL = 18;

  /** The recording's clock and the agent's differ by microseconds, the end of a turn by more. */
  private static final long SLACK = 2_000_000;

  private StandIns() {}

  static List<CallFact> of(ProcessFact p) {
    List<CallFact> calls = new ArrayList<>();
    for (SpanFact span : p.spans()) {
      String rule = rule(span, p);
      if (rule != null && guards(p, rule)) {
        stallOf(p, span)
            .filter(
                s ->
                    !measured(s, rule, span)
                        && !guarded(p, s, span)
                        && !ClassLocks.waits(span, s, LifePhases.at(s.start(), p.jvm())))
            .ifPresent(s -> calls.add(call(s, rule, span)));
      }
    }
    return calls;
  }

  private static String rule(SpanFact span, ProcessFact p) {
    int feature = p.jvm().feature();
    return switch (span.kind()) {
      case LOCK -> "lock.monitor";
      case SLEEP -> feature > 0 && feature <= NATIVE_UNTIL ? "thread.sleep" : null;
      default -> null;
    };
  }

  /** Totals of such calls, marked as not exact. */
  static List<TotalFact> totals(List<CallFact> calls) {
    Map<List<Object>, TotalFact> totals = new HashMap<>();
    for (CallFact c : calls) {
      totals.merge(
          List.of(c.loop(), c.rule()),
          new TotalFact(c.loop(), c.rule(), 1, c.elapsed(), c.elapsed(), 1, /* exact= */ false),
          TotalFact::plus);
    }
    return List.copyOf(totals.values());
  }

  /** Whether a guarded call, such as TimeUnit.sleep, already stands for it. */
  private static boolean guarded(ProcessFact p, StallFact stall, SpanFact span) {
    return p.calls().stream()
        .filter(c -> c.loop() == stall.loop() && c.turn() == stall.turn())
        .anyMatch(c -> c.start() <= span.start() + SLACK && span.end() <= c.end() + SLACK);
  }

  /** Whether the stall's own account has it, also where the call itself left no event. */
  private static boolean measured(StallFact stall, String rule, SpanFact span) {
    return rule.equals(stall.mainRule())
        && stall.mainRuleTime() + SLACK >= span.end() - span.start();
  }

  private static Optional<StallFact> stallOf(ProcessFact p, SpanFact span) {
    return p.stalls().stream()
        .filter(s -> s.threadId() == span.threadId())
        .filter(s -> s.start() <= span.start() + SLACK && span.end() <= s.end() + SLACK)
        .findFirst();
  }

  private static CallFact call(StallFact stall, String rule, SpanFact span) {
    return new CallFact(
        stall.loop(),
        stall.turn(),
        rule,
        span.kind() == SpanFact.Kind.LOCK ? "synchronized" : "java.lang.Thread#sleep",
        span.kind() == SpanFact.Kind.LOCK ? span.subject() : null,
        span.start(),
        span.end() - span.start(),
        span.stack(),
        /* permitted= */ false,
        /* refused= */ false,
        /* guarded= */ false,
        stall.labels());
  }

  /** By the run's own rules option, so that what was switched off does not come in by this door. */
  private static boolean guards(ProcessFact p, String rule) {
    for (String option : p.agent().options().split(",")) {
      if (option.startsWith("rules=")) {
        return new Globs(List.of(option.substring("rules=".length()).split(":"))).matches(rule);
      }
    }
    return true;
  }
}
