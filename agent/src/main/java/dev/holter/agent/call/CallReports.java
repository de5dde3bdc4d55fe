/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.Rules;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides which guarded calls leave an event: every slow one within the budget, and of the fast
 * ones a small sample. Called by the loops' own threads.
 */
public final class CallReports {

  /** Events a loop may write a second; what goes beyond is in the totals alone. */
  private static final int BUDGET = 100;

  private static final long SECOND = 1_000_000_000L;

  /** Calls over the threshold that left no event. */
  public static final AtomicLong SUPPRESSED = new AtomicLong();

  private final long threshold;
  private final boolean details;
  private final Sources sources;

  /**
   * Reports calls of at least {@code threshold} nanoseconds; {@code details} tells what they worked
   * on.
   */
  public CallReports(long threshold, boolean details, Sources sources) {
    this.threshold = threshold;
    this.details = details;
    this.sources = sources;
  }

  void ended(LoopThread t, EventLoop loop, Site site, Object detail, long elapsed, long now) {
    if (site.rule() == Rules.CLASS_LOAD) {
      return;
    }
    if (elapsed >= threshold) {
      if (!withinBudget(loop, now)) {
        SUPPRESSED.incrementAndGet();
        return;
      }
    } else if (!loop.totals.sampleDue(site.rule(), now)) {
      return;
    }
    loop.totals.reported(site.rule());
    if (sources != null) {
      sources.seen();
    }
    CallFact fact = new CallFact(loop, site, details ? Detail.of(detail) : null, elapsed, now);
    Journal.write(fact, t.callEvent);
  }

  private static boolean withinBudget(EventLoop loop, long now) {
    if (now - loop.callBudgetFrom >= SECOND) {
      loop.callBudgetFrom = now;
      loop.callBudgetUsed = 0;
    }
    return ++loop.callBudgetUsed <= BUDGET;
  }
}
