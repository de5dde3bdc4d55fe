/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.CallBudget;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import dev.holter.catalog.Reporting;
import dev.holter.event.BlockingCallEvent;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides which guarded calls leave an event: slow ones within a budget, and of the fast ones a
 * small sample. Called by the loops' own threads, after the call and before any costly work.
 */
public final class CallReports {

  /** Calls that were to leave an event and left none. */
  public static final AtomicLong SUPPRESSED = new AtomicLong();

  private final long threshold;
  private final Reporting[] byRule;
  private final boolean details;
  private final Sources sources;
  private final CallWitness witness;

  /**
   * Reports calls.
   *
   * @param threshold nanoseconds from which a call is slow
   * @param byRule how calls of each rule are reported
   * @param details whether it is told what they worked on
   * @param sources hears of every stack that is reported
   * @param witness judges every call that is reported, or null
   */
  public CallReports(
      long threshold, Reporting[] byRule, boolean details, Sources sources, CallWitness witness) {
    this.threshold = threshold;
    this.byRule = byRule;
    this.details = details;
    this.sources = sources;
    this.witness = witness;
  }

  boolean isSlow(long elapsed) {
    return elapsed >= threshold;
  }

  void ended(
      EventLoop loop, Site site, BlockingCallEvent begun, Object detail, long elapsed, long now) {
    int rule = site.rule();
    if (elapsed >= threshold || byRule[rule] == Reporting.EVERY) {
      if (!loop.callBudget.grants(rule, now)) {
        SUPPRESSED.incrementAndGet();
        return;
      }
    } else if (byRule[rule] == Reporting.SLOW || !sampled(loop, rule, now)) {
      return;
    }
    loop.totals.reported(rule);
    report(loop, site, begun, detail, elapsed, now, /* refused= */ false);
    Budget.event(now);
  }

  /** A call too fast for an event of its own is kept now and then, or when its stack is new. */
  private static boolean sampled(EventLoop loop, int rule, long now) {
    CallBudget budget = loop.callBudget;
    if (budget.grantsSample(rule, now)) {
      return true;
    }
    if (!budget.grantsLook(rule, now)) {
      return false;
    }
    long stack = StackHash.here();
    Budget.event(now);
    return budget.isNew(stack);
  }

  /** A call that was refused leaves an event as well: the program's course was changed. */
  void refused(EventLoop loop, Site site, Object detail) {
    report(loop, site, null, detail, 0, System.nanoTime(), /* refused= */ true);
  }

  private void report(
      EventLoop loop,
      Site site,
      BlockingCallEvent begun,
      Object detail,
      long elapsed,
      long now,
      boolean refused) {
    if (sources != null) {
      sources.seen();
    }
    String text = details ? Detail.of(site.on(), detail) : null;
    boolean permitted = witness != null && witness.permits(loop, site, text, elapsed, refused);
    Journal.write(new CallFact(loop, site, text, elapsed, now, permitted, refused), begun);
  }
}
