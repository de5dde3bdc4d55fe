/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import dev.holter.event.StallEvent;
import jdk.jfr.Event;

/** A stall as it ended, with all that the loop and the watchdog know of it. */
final class StallFact implements Fact {

  private static final String[] PHASES = {"unknown", "io", "task"};

  private final EventLoop loop;
  private final long at;
  private final long stall;
  private final long turn;
  private final long elapsed;
  private final long units;
  private final int phase;
  private final String endedBy;
  private long cpu = -1;
  private long runDelay = -1;
  private long clockCovered;
  private int taken;
  private int dropped;
  private int suppressed;
  private long processLate;
  private long processRunDelay = -1;
  private long longestUnit;
  private String longestUnitClass;
  private final Labels labels;
  private long guarded;
  private String mainRule;
  private long mainRuleTime;
  private long classLoads;
  private long classLoadTime;

  StallFact(
      EventLoop loop,
      long stall,
      long turn,
      long elapsed,
      long now,
      long units,
      int phase,
      String endedBy) {
    this.loop = loop;
    this.at = now;
    this.stall = stall;
    this.turn = turn;
    this.elapsed = elapsed;
    this.units = units;
    this.phase = phase;
    this.endedBy = endedBy;
    Evidence e = loop.evidence;
    // also where the watchdog came too late to see the turn at all
    processLate = Math.min(elapsed, ControlBeat.overdue(now));
    if (e.beat == loop.beat()) {
      readEvidence(e, now);
    }
    labels = Labels.of(subject(loop, e), endedBy == null);
    readCalls(loop.totals);
  }

  /** That of the longest unit the watchdog saw; without any look, of the only one there was. */
  private Subject subject(EventLoop of, Evidence e) {
    Subject seen = e.beat == of.beat() ? e.subject : null;
    e.subject = null;
    return seen != null || units > 1 ? seen : of.subject();
  }

  private void readEvidence(Evidence e, long now) {
    taken = e.taken;
    dropped = e.dropped;
    suppressed = e.suppressed;
    if (e.processLate > processLate) {
      processLate = e.processLate;
      processRunDelay = e.processRunDelay;
    }
    longestUnit = e.longestUnit;
    longestUnitClass = e.longestUnitClass;
    ThreadClocks clocks = e.clocks;
    if (clocks != null && e.clocksAt != 0) {
      cpu = difference(clocks.cpu(), e.cpu);
      runDelay = difference(clocks.runDelay(), e.runDelay);
      // the thread may have had to wait for a CPU between the turn's end and here
      long late = System.nanoTime() - now;
      runDelay = runDelay < 0 ? runDelay : Math.max(0, runDelay - late);
      clockCovered = Math.max(0, now - e.clocksAt);
    }
  }

  private static long difference(long end, long start) {
    return end < 0 || start < 0 ? -1 : end - start;
  }

  private void readCalls(CallTotals totals) {
    for (int rule = 0; rule < totals.rules(); rule++) {
      long time = totals.inTurn(rule);
      if (rule == Rules.CLASS_LOAD) {
        classLoadTime = time;
        classLoads = totals.callsInTurn(rule);
      } else if (time > 0) {
        guarded += time;
        if (time > mainRuleTime) {
          mainRuleTime = time;
          mainRule = Rules.id(rule);
        }
      }
    }
  }

  @Override
  public EventLoop loop() {
    return loop;
  }

  @Override
  public long at() {
    return at;
  }

  @Override
  public void lost() {
    loop.account.untold(elapsed);
  }

  @Override
  public void commit(long late, Event begun) {
    StallEvent e = begun instanceof StallEvent s ? s : new StallEvent();
    if (e == begun) {
      e.end(); // without it a reused event would repeat its first duration
    }
    e.stall = stall;
    e.loop = loop.id;
    e.turn = turn;
    e.elapsed = elapsed;
    e.late = late;
    e.phase = PHASES[phase];
    e.units = units;
    e.longestUnit = longestUnit;
    e.longestUnitClass = longestUnitClass;
    e.channel = labels.channel();
    e.verticle = labels.verticle();
    e.route = labels.route();
    e.cpu = cpu;
    e.runDelay = runDelay;
    e.clockCovered = clockCovered;
    e.guarded = guarded;
    e.mainRule = mainRule;
    e.mainRuleTime = mainRuleTime;
    e.classLoads = classLoads;
    e.classLoadTime = classLoadTime;
    e.samplesTaken = taken;
    e.samplesDropped = dropped;
    e.samplesSuppressed = suppressed;
    e.processLate = processLate;
    e.processRunDelay = processRunDelay;
    e.endedBy = endedBy;
    e.commit();
  }
}
