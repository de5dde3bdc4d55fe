/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.agent.loop.Journal;
import dev.holter.event.LateTimerEvent;
import jdk.jfr.Event;

/** A timer that ran late. */
record LateTimerFact(
    EventLoop loop, long stall, TimerKind kind, Class<?> type, long lateBy, long at, long unwritten)
    implements Fact {

  void write() {
    Journal.write(this, null);
  }

  @Override
  public void commit(long late, Event begun) {
    LateTimerEvent e = new LateTimerEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.kind = kind.id;
    e.timer = TimerTasks.name(type);
    e.lateBy = lateBy;
    e.late = late;
    e.unwritten = unwritten;
    e.commit();
  }
}
