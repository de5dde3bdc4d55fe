/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import dev.holter.event.AftermathEvent;
import jdk.jfr.Event;

/** How many channels and units a stall kept waiting: those of the turn after it. */
record AftermathFact(EventLoop loop, long stall, int ready, long units, long at) implements Fact {

  AftermathFact(EventLoop loop, long stall, int ready, long units) {
    this(loop, stall, ready, units, System.nanoTime());
  }

  @Override
  public void commit(long late, Event begun) {
    AftermathEvent e = new AftermathEvent();
    e.stall = stall;
    e.loop = loop.id;
    e.readyKeys = ready;
    e.pendingUnits = units;
    e.commit();
  }
}
