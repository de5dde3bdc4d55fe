/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.CallTotals;
import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.IntervalHistogram;
import dev.holter.agent.loop.LoopIdentity;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.Rules;
import dev.holter.event.BlockingTotalsEvent;
import dev.holter.event.ControlEvent;
import dev.holter.event.HeartbeatEvent;
import dev.holter.event.LoopEvent;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.HdrHistogram.IntCountsHistogram;

/**
 * The events at intervals: heartbeats, totals and the control, each second and as a chunk ends.
 *
 * <p>Called by JFR's own threads, one at a time through the lock on this object. The last call, as
 * the last chunk ends, writes the last totals: JFR's shutdown hook runs beside ours, so that no
 * hook of ours could.
 */
final class Pulse {

  /** What was written of a loop so far. */
  private static final class Written {
    private boolean loop;
    private long beat;
    private long at = System.nanoTime();
    private long busy;
    private long idle;
    private long tasks;
    private long units;
    private long untold;
    private long untoldTime;
    private final long[] count = new long[Rules.count()];
    private final long[] total = new long[Rules.count()];
    private final long[] reported = new long[Rules.count()];
  }

  private final Map<EventLoop, Written> written = new WeakHashMap<>();
  private final Throttling throttling = new Throttling();
  private final Pressure pressure = new Pressure();
  private long spent;

  /** Writes what has happened since the last time. */
  synchronized void beat() {
    // judged dead before their last heartbeat, so that no turn can slip in after it
    List<EventLoop> dead = Registration.dead();
    for (EventLoop loop : Registration.loops()) {
      if (loop.announced) {
        Written w = written.get(loop);
        if (w == null) {
          w = new Written();
          written.put(loop, w);
        }
        beat(loop, w);
      }
    }
    Registration.forget(dead);
    control();
  }

  /** Says in a new chunk again which loops there are. */
  synchronized void newChunk() {
    for (Written w : written.values()) {
      w.loop = false;
    }
  }

  private static void beat(EventLoop loop, Written w) {
    long beat = loop.beat(); // acquire: what the loop counted before its last poll is seen
    if (!w.loop) {
      w.loop = true;
      loop(loop);
    }
    totals(loop, w);
    long now = System.nanoTime();
    // taking the histograms of hundreds of loops that wait was a quarter of what idleness cost
    if (beat != w.beat) {
      w.beat = beat;
      heartbeat(loop, w, now);
    }
    w.at = now;
  }

  private static void heartbeat(EventLoop loop, Written w, long now) {
    IntervalHistogram.Interval gaps = loop.account.gaps().take();
    IntervalHistogram.Interval delays = loop.account.pollDelays().take();
    IntCountsHistogram h = gaps.counts;
    if (h.getTotalCount() == 0) {
      return;
    }
    HeartbeatEvent e = new HeartbeatEvent();
    e.loop = loop.id;
    e.interval = now - w.at;
    e.turns = h.getTotalCount();
    e.units = loop.account.units() - w.units;
    e.busy = loop.account.busy() - w.busy;
    e.idle = loop.account.idle() - w.idle;
    e.tasks = loop.account.tasks() - w.tasks;
    e.untoldStalls = loop.account.untold() - w.untold;
    e.untoldStallTime = loop.account.untoldTime() - w.untoldTime;
    e.p50 = h.getValueAtPercentile(50);
    e.p90 = h.getValueAtPercentile(90);
    e.p99 = h.getValueAtPercentile(99);
    e.p999 = h.getValueAtPercentile(99.9);
    e.max = gaps.max;
    e.histogram = Histograms.text(h);
    e.pollDelayMax = delays.max;
    e.pollDelayHistogram =
        delays.counts.getTotalCount() == 0 ? null : Histograms.text(delays.counts);
    e.commit();
    w.units += e.units;
    w.busy += e.busy;
    w.idle += e.idle;
    w.tasks += e.tasks;
    w.untold += e.untoldStalls;
    w.untoldTime += e.untoldStallTime;
  }

  private static void loop(EventLoop loop) {
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

  private static void totals(EventLoop loop, Written w) {
    CallTotals totals = loop.totals;
    for (int rule = 0; rule < totals.rules(); rule++) {
      long count = totals.count(rule);
      if (count == w.count[rule]) {
        continue;
      }
      BlockingTotalsEvent e = new BlockingTotalsEvent();
      e.loop = loop.id;
      e.rule = Rules.id(rule);
      e.count = count - w.count[rule];
      e.total = totals.total(rule) - w.total[rule];
      e.max = totals.max(rule);
      e.reported = totals.reportedSoFar(rule) - w.reported[rule];
      e.commit();
      w.count[rule] += e.count;
      w.total[rule] += e.total;
      w.reported[rule] += e.reported;
    }
    totals.nextInterval();
  }

  private void control() {
    IntervalHistogram.Interval lateness = ControlBeat.LATENESS.take();
    throttling.read();
    ControlEvent e = new ControlEvent();
    e.wakes = lateness.counts.getTotalCount();
    e.p50 = lateness.counts.getValueAtPercentile(50);
    e.p99 = lateness.counts.getValueAtPercentile(99);
    e.max = lateness.max;
    e.histogram = e.wakes == 0 ? null : Histograms.text(lateness.counts);
    e.runDelay = ControlBeat.takeWorstRunDelay();
    e.cpuPressure = pressure.since();
    e.throttledPeriods = throttling.periods();
    e.throttledTime = throttling.nanos();
    e.spent = Budget.spent() - spent;
    e.leftOut = Budget.latelyLeftOut();
    e.commit();
    spent += e.spent;
  }
}
