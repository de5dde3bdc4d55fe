/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.agent.loop.Frames;
import dev.holter.agent.loop.Labels;
import dev.holter.event.StallSampleEvent;
import jdk.jfr.Event;

/** One stack of a stalled loop, with what it waits for. */
record SampleFact(
    EventLoop loop,
    long stall,
    long turn,
    long elapsed,
    Thread.State state,
    StackTraceElement[] stack,
    LockFact lock,
    String unit,
    long units,
    Labels labels,
    long at)
    implements Fact {

  @Override
  public void commit(long late, Event begun) {
    StallSampleEvent e = new StallSampleEvent();
    e.stall = stall;
    e.loop = loop.id;
    e.turn = turn;
    e.elapsed = elapsed;
    e.late = late;
    e.state = state.name();
    e.frames = Frames.text(stack);
    e.unit = unit;
    e.units = units;
    e.channel = labels.channel();
    e.verticle = labels.verticle();
    e.route = labels.route();
    if (lock != null) {
      e.lock = lock.name();
      e.owners = lock.ownersText();
      e.deadlock = lock.deadlock();
    }
    e.commit();
  }
}
