/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import dev.holter.event.StallEvent;

/**
 * Writes a loop's stalls as they end, and what had piled up behind each. Used by the loop's owner
 * alone; a turn shorter than the threshold costs the begin of an event, a clock read of JFR's.
 */
final class StallWriter {

  private final EventLoop loop;
  private StallEvent event;
  private long toFollow;
  private int readyAfter;

  StallWriter(EventLoop loop) {
    this.loop = loop;
  }

  /** A turn begins, with so many channels ready; it may be the first after a stall. */
  void turnBegins(int ready) {
    readyAfter = ready;
    if (Journal.on) {
      StallEvent e = event;
      if (e == null) {
        e = event = new StallEvent();
      }
      e.begin();
    }
  }

  /** A turn has ended that ran so many units; after a stall they are what had piled up. */
  void turnEnds(long units) {
    if (toFollow != 0) {
      aftermath(readyAfter, units);
    }
  }

  /** A JFR event that was begun belongs to the thread that began it. */
  void ownerChanges() {
    event = null;
  }

  /** A turn has lasted the threshold or longer. */
  void ended(long beat, long elapsed, long now, String endedBy) {
    if (!isTold(beat)) {
      loop.account.untold(elapsed);
      return;
    }
    LoopThread me = LoopTable.current();
    if (me != null) {
      me.inHolter = true;
    }
    try {
      toFollow = loop.stallId(beat);
      StallFact fact =
          new StallFact(
              loop,
              toFollow,
              EventLoop.turnOf(beat),
              elapsed,
              now,
              loop.turnUnits(),
              loop.longerPhase(now),
              endedBy);
      Journal.write(fact, endedBy == null ? event : null);
      Budget.event(now);
    } catch (Throwable t) {
      Journal.lost(t); // the beat must go on, whatever became of the stall's event
    } finally {
      if (me != null) {
        me.inHolter = false;
      }
    }
  }

  /** A stack without its stall's event would look like a stall that never ended. */
  private boolean isTold(long beat) {
    Evidence e = loop.evidence;
    if (e.beat == beat && e.taken > 0 || loop.callBudget.grantsStall()) {
      return true;
    }
    e.untold = beat;
    return e.beat == beat && e.taken > 0;
  }

  private void aftermath(int ready, long units) {
    long stall = toFollow;
    toFollow = 0;
    try {
      Journal.write(new AftermathFact(loop, stall, ready, units), null);
    } catch (Throwable t) {
      Journal.lost(t); // as above
    }
  }
}
