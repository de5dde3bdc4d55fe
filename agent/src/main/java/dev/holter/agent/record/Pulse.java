/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.IntervalHistogram;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.wire.Wire;
import dev.holter.event.ControlEvent;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The events at intervals: heartbeats, totals and the control, each second and as a chunk ends.
 *
 * <p>Called by JFR's own threads, one at a time through the lock on this object. The last call, as
 * the last chunk ends, writes the last totals: JFR's shutdown hook runs beside ours, so that no
 * hook of ours could.
 */
final class Pulse {

  private final Map<EventLoop, LoopPulse> written = new WeakHashMap<>();
  private final TakenHistograms taken = new TakenHistograms();
  private IntervalHistogram.Interval late = new IntervalHistogram.Interval();
  private final HistogramPace pace = new HistogramPace(System.nanoTime());
  private final PendingHistogram lateness = new PendingHistogram();
  private final Throttling throttling = new Throttling();
  private final Pressure pressure = new Pressure();
  private long pendingSince = System.nanoTime();
  private long spent;

  /** Writes what has happened since the last time. */
  void beat() {
    beat(/* last= */ false);
  }

  /** The same as a chunk ends, also what might still become clearer. */
  void lastBeat() {
    beat(/* last= */ true);
  }

  private synchronized void beat(boolean last) {
    // judged dead before their last heartbeat, so that no turn can slip in after it
    List<EventLoop> dead = Registration.dead();
    for (EventLoop loop : Registration.loops()) {
      if (loop.announced) {
        LoopPulse pulse = written.get(loop);
        if (pulse == null) {
          pulse = new LoopPulse();
          written.put(loop, pulse);
        }
        pulse.beat(loop, taken, pace, last || dead.contains(loop));
        Wire.settle(loop, last);
      }
    }
    Wire.sweep();
    Registration.forget(dead);
    control(last);
  }

  /** Says in a new chunk again which loops there are. */
  synchronized void newChunk() {
    written.values().forEach(LoopPulse::newChunk);
  }

  private void control(boolean last) {
    late = ControlBeat.LATENESS.take(late);
    lateness.add(late.counts);
    throttling.read();
    ControlEvent e = new ControlEvent();
    e.wakes = late.counts.getTotalCount();
    e.p50 = late.counts.getValueAtPercentile(50);
    e.p99 = late.counts.getValueAtPercentile(99);
    e.max = late.max;
    long now = System.nanoTime();
    if (last || pace.due(pendingSince, now)) {
      e.histogram = lateness.take();
      pendingSince = now;
    }
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
