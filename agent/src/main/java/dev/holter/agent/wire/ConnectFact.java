/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.ConnectEvent;
import jdk.jfr.Event;

/** A loop connects again to where it had been connected, or had tried to. */
record ConnectFact(
    EventLoop loop, long stall, Remote to, long attempt, long sinceClosed, long unwritten, long at)
    implements Fact {

  @Override
  public void commit(long late, Event begun) {
    ConnectEvent e = new ConnectEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.remote = to.text;
    e.remoteId = to.id;
    e.attempt = attempt;
    e.sinceClosed = sinceClosed;
    e.unwritten = unwritten;
    e.late = late;
    e.commit();
  }
}
