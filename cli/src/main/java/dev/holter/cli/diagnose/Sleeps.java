/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

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
 * Sleeps inside stalls as guarded calls: where {@code Thread.sleep} is a native no hook fits, and
 * the JDK's own event stands in. It leaves out sleeps below its threshold.
 */
final class Sleeps {

  static final String RULE = "thread.sleep";

  /** The last release in which {@code Thread.sleep(long)} is itself the native. */
  private static final int NATIVE_UNTIL = 18;

  /** The recording's clock and the agent's differ by microseconds, the end of a turn by more. */
  private static final long SLACK = 2_000_000;

  private Sleeps() {}

  static List<CallFact> of(ProcessFact p) {
    int feature = p.jvm().feature();
    if (feature == 0 || feature > NATIVE_UNTIL || switchedOff(p)) {
      return List.of();
    }
    List<CallFact> calls = new ArrayList<>();
    for (SpanFact span : p.spans()) {
      if (span.kind() == SpanFact.Kind.SLEEP) {
        stallOf(p, span).filter(s -> !guarded(p, s, span)).ifPresent(s -> calls.add(call(s, span)));
      }
    }
    return calls;
  }

  /** Totals of such calls, marked as not exact. */
  static List<TotalFact> totals(List<CallFact> sleeps) {
    Map<Long, TotalFact> byLoop = new HashMap<>();
    for (CallFact c : sleeps) {
      byLoop.merge(
          c.loop(),
          new TotalFact(c.loop(), RULE, 1, c.elapsed(), c.elapsed(), 1, /* exact= */ false),
          TotalFact::plus);
    }
    return List.copyOf(byLoop.values());
  }

  /** Whether a guarded call, such as TimeUnit.sleep, already stands for it. */
  private static boolean guarded(ProcessFact p, StallFact stall, SpanFact span) {
    return p.calls().stream()
        .filter(c -> c.loop() == stall.loop() && c.turn() == stall.turn())
        .anyMatch(c -> c.start() <= span.start() + SLACK && span.end() <= c.end() + SLACK);
  }

  private static Optional<StallFact> stallOf(ProcessFact p, SpanFact span) {
    return p.stalls().stream()
        .filter(s -> s.threadId() == span.threadId())
        .filter(s -> s.start() <= span.start() + SLACK && span.end() <= s.end() + SLACK)
        .findFirst();
  }

  private static CallFact call(StallFact stall, SpanFact span) {
    return new CallFact(
        stall.loop(),
        stall.turn(),
        RULE,
        "java.lang.Thread#sleep",
        null,
        span.start(),
        span.end() - span.start(),
        span.stack(),
        /* permitted= */ false,
        /* guarded= */ false);
  }

  private static boolean switchedOff(ProcessFact p) {
    return p.agent().options().contains("!thread.");
  }
}
