/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import dev.holter.event.AftermathEvent;
import jdk.jfr.Event;

/** How many channels a stall kept waiting. */
record AftermathFact(EventLoop loop, long stall, int ready, long at) implements Fact {

  AftermathFact(EventLoop loop, long stall, int ready) {
    this(loop, stall, ready, System.nanoTime());
  }

  @Override
  public void commit(long late, Event begun) {
    AftermathEvent e = new AftermathEvent();
    e.stall = stall;
    e.loop = loop.id;
    e.readyKeys = ready;
    e.pendingUnits = -1;
    e.commit();
  }
}
