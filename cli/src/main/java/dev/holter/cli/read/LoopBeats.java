/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.read.jfr.Event;

/** The heartbeats of one loop, added up as they come. */
final class LoopBeats {

  private final Histograms gaps = new Histograms();
  private final Histograms pollDelays = new Histograms();
  private long turns;
  private long units;
  private long busy;
  private long idle;
  private long tasks;
  private long max;
  private long untoldStalls;
  private long untoldStallTime;
  private long pollDelayMax;
  private long last;

  /**
   * Takes note of a beat; one outside of the window only says that the loop turned.
   *
   * @param sink takes the gaps of this beat
   */
  void add(Event e, Window window, EncodedCounts.Sink sink) {
    if (Fields.number(e, "turns") > 0) {
      last = Math.max(last, Fields.end(e));
    }
    if (!window.holds(Fields.end(e))) {
      return;
    }
    turns += Fields.number(e, "turns");
    units += Fields.number(e, "units");
    busy += Fields.number(e, "busy");
    idle += Fields.number(e, "idle");
    tasks += Fields.number(e, "tasks");
    max = Math.max(max, Fields.number(e, "max"));
    untoldStalls += Fields.number(e, "untoldStalls");
    untoldStallTime += Fields.number(e, "untoldStallTime");
    pollDelayMax = Math.max(pollDelayMax, Fields.number(e, "pollDelayMax"));
    pollDelays.add(Fields.text(e, "pollDelayHistogram"));
    gaps.add(Fields.text(e, "histogram"), sink);
  }

  /** A stall more of which nothing else is kept. */
  void untold(long elapsed) {
    untoldStalls++;
    untoldStallTime += elapsed;
  }

  void add(LoopBeats o) {
    last = Math.max(last, o.last);
    turns += o.turns;
    units += o.units;
    busy += o.busy;
    idle += o.idle;
    tasks += o.tasks;
    max = Math.max(max, o.max);
    untoldStalls += o.untoldStalls;
    untoldStallTime += o.untoldStallTime;
    pollDelayMax = Math.max(pollDelayMax, o.pollDelayMax);
    gaps.add(o.gaps);
    pollDelays.add(o.pollDelays);
  }

  BeatFact fact() {
    return new BeatFact(
        turns,
        units,
        busy,
        idle,
        tasks,
        max,
        untoldStalls,
        untoldStallTime,
        gaps.sum,
        pollDelayMax,
        pollDelays.sum);
  }

  /** When it was last heard that the loop had turned. */
  long last() {
    return last;
  }

  int damaged() {
    return gaps.damaged + pollDelays.damaged;
  }
}
