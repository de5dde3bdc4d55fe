/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.WebSocketPingEvent;
import jdk.jfr.Event;

/** A ping that this side was late with: to read it, or to read its answer. */
record WebSocketPingFact(
    EventLoop loop,
    long stall,
    WebSocketState of,
    boolean sent,
    long time,
    long own,
    long interval,
    long unwritten,
    long at)
    implements Fact {

  @Override
  public void commit(long late, Event begun) {
    WebSocketPingEvent e = new WebSocketPingEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.connection = of.id;
    e.channel = of.channel;
    e.sent = sent;
    e.time = time;
    e.ownStall = own;
    e.interval = interval;
    e.unwritten = unwritten;
    e.late = late;
    e.commit();
  }
}
