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
import java.util.TreeMap;

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

  private final Map<Long, TreeMap<Long, StallFact>> stallsByThread = new HashMap<>();
  private final CallsOfStalls callsOf;

  private StandIns(ProcessFact p) {
    for (StallFact s : p.stalls()) {
      stallsByThread.computeIfAbsent(s.threadId(), id -> new TreeMap<>()).put(s.start(), s);
    }
    callsOf = new CallsOfStalls(p.stalls());
    p.calls().forEach(callsOf::add);
  }

  static List<CallFact> of(ProcessFact p) {
    StandIns known = new StandIns(p);
    List<CallFact> calls = new ArrayList<>();
    for (SpanFact span : p.spans()) {
      String rule = rule(span, p);
      if (rule != null && guards(p, rule)) {
        known
            .stallOf(span)
            .filter(
                s ->
                    !measured(s, rule, span)
                        && !known.guarded(s, span)
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
  private boolean guarded(StallFact stall, SpanFact span) {
    return callsOf.of(stall).stream()
        .anyMatch(c -> c.start() <= span.start() + SLACK && span.end() <= c.end() + SLACK);
  }

  /** Whether the stall's own account has it, also where the call itself left no event. */
  private static boolean measured(StallFact stall, String rule, SpanFact span) {
    return rule.equals(stall.mainRule())
        && stall.mainRuleTime() + SLACK >= span.end() - span.start();
  }

  /**
   * Stalls of one thread follow one another: it is the last to begin before it, or the one before.
   */
  private Optional<StallFact> stallOf(SpanFact span) {
    TreeMap<Long, StallFact> stalls = stallsByThread.get(span.threadId());
    if (stalls == null) {
      return Optional.empty();
    }
    // no view of the map: to stream over one counts all that is in it
    Map.Entry<Long, StallFact> last = stalls.floorEntry(span.start() + SLACK);
    if (last != null && span.end() > last.getValue().end() + SLACK) {
      last = stalls.lowerEntry(last.getKey());
    }
    return last == null || span.end() > last.getValue().end() + SLACK
        ? Optional.empty()
        : Optional.of(last.getValue());
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
