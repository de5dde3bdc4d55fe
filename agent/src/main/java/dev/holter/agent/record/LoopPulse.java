/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.loop.CallTotals;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.LoopIdentity;
import dev.holter.agent.loop.Rules;
import dev.holter.event.BlockingTotalsEvent;
import dev.holter.event.HeartbeatEvent;
import dev.holter.event.LoopEvent;
import org.HdrHistogram.IntCountsHistogram;

/**
 * What is written of one loop at intervals, and what was written so far. Not thread-safe.
 *
 * <p>Holds no reference to the loop, which the pulse may forget while this is still its value.
 */
final class LoopPulse {

  private final PendingHistogram gaps = new PendingHistogram();
  private final PendingHistogram delays = new PendingHistogram();
  private boolean introduced;
  private long beat;
  private long at = System.nanoTime();
  private long pendingSince = at;
  private long busy;
  private long idle;
  private long tasks;
  private long units;
  private long untold;
  private long untoldTime;
  private final long[] counts = new long[Rules.count()];
  private final long[] totals = new long[Rules.count()];
  private final long[] reported = new long[Rules.count()];

  /** A new chunk wants to be told again who the loop is. */
  void newChunk() {
    introduced = false;
  }

  /**
   * Writes what has happened since the last time.
   *
   * @param loop always the same one
   * @param taken serves one loop after the other
   * @param last whether there may be no other time
   */
  void beat(EventLoop loop, TakenHistograms taken, HistogramPace pace, boolean last) {
    long turnedTo = loop.beat(); // acquire: what the loop counted before its last poll is seen
    if (!introduced) {
      introduced = true;
      introduce(loop);
    }
    totals(loop);
    long now = System.nanoTime();
    // taking the histograms of hundreds of loops that wait was a quarter of what idleness cost
    boolean turned = turnedTo != beat;
    beat = turnedTo;
    if (gaps.isEmpty()) {
      pendingSince = at;
    }
    boolean due = last || pace.due(pendingSince, now);
    if (turned || due && !gaps.isEmpty()) {
      heartbeat(loop, taken, now, due);
    }
    at = now;
  }

  private void heartbeat(EventLoop loop, TakenHistograms taken, long now, boolean histograms) {
    taken.take(loop.account);
    gaps.add(taken.gaps().counts);
    delays.add(taken.pollDelays().counts);
    if (gaps.isEmpty()) {
      return;
    }
    HeartbeatEvent e = new HeartbeatEvent();
    e.loop = loop.id;
    e.interval = now - at;
    e.units = loop.account.units() - units;
    e.busy = loop.account.busy() - busy;
    e.idle = loop.account.idle() - idle;
    e.tasks = loop.account.tasks() - tasks;
    e.untoldStalls = loop.account.untold() - untold;
    e.untoldStallTime = loop.account.untoldTime() - untoldTime;
    percentiles(e, taken.gaps().counts);
    e.max = taken.gaps().max;
    e.pollDelayMax = taken.pollDelays().max;
    if (histograms) {
      e.histogram = gaps.take();
      e.pollDelayHistogram = delays.take();
      e.histogramInterval = now - pendingSince;
    }
    e.commit();
    units += e.units;
    busy += e.busy;
    idle += e.idle;
    tasks += e.tasks;
    untold += e.untoldStalls;
    untoldTime += e.untoldStallTime;
  }

  private static void percentiles(HeartbeatEvent e, IntCountsHistogram interval) {
    e.turns = interval.getTotalCount();
    e.p50 = interval.getValueAtPercentile(50);
    e.p90 = interval.getValueAtPercentile(90);
    e.p99 = interval.getValueAtPercentile(99);
    e.p999 = interval.getValueAtPercentile(99.9);
  }

  private static void introduce(EventLoop loop) {
    LoopIdentity who = loop.identity;
    LoopEvent e = new LoopEvent();
    e.loop = loop.id;
    e.name = who.name();
    e.kind = who.kind();
    e.framework = who.framework();
    e.frameworkVersion = who.version();
    e.thread = loop.thread();
    e.tid = loop.tid();
    Object poller = loop.poller();
    e.poller =
        poller == null
            ? null
            : poller.getClass().getName()
                + "@"
                + Integer.toHexString(System.identityHashCode(poller));
    e.commit();
  }

  private void totals(EventLoop loop) {
    CallTotals calls = loop.totals;
    for (int rule = 0; rule < calls.rules(); rule++) {
      long count = calls.count(rule);
      if (count == counts[rule]) {
        continue;
      }
      BlockingTotalsEvent e = new BlockingTotalsEvent();
      e.loop = loop.id;
      e.rule = Rules.id(rule);
      e.count = count - counts[rule];
      e.total = calls.total(rule) - totals[rule];
      e.max = calls.max(rule);
      e.reported = calls.reportedSoFar(rule) - reported[rule];
      e.commit();
      counts[rule] += e.count;
      totals[rule] += e.total;
      reported[rule] += e.reported;
    }
    calls.nextInterval();
  }
}
