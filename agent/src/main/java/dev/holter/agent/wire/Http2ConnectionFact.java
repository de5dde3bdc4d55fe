/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.Http2ConnectionEvent;
import jdk.jfr.Event;

/** How an HTTP/2 connection stands, or stood as it ended. */
record Http2ConnectionFact(EventLoop loop, Http2State of, boolean closed, long at) implements Fact {

  @Override
  public void commit(long late, Event begun) {
    Http2ConnectionEvent e = new Http2ConnectionEvent();
    e.loop = loop.id;
    e.connection = of.id;
    e.connections = of.connections;
    e.channel = of.connections == 1 ? of.channel : null;
    e.server = of.server;
    e.closed = closed;
    e.age = at - of.begun;
    e.active = of.active;
    e.peak = of.peak;
    e.opened = of.opened;
    e.ended = of.ended;
    e.resetLocal = of.resetLocal;
    e.resetRemote = of.resetRemote;
    e.cutByGoaway = of.cut;
    e.closedOpen = of.closedOpen;
    e.oldestStream = of.active == 0 ? 0 : at - of.streams.oldest(at);
    e.quietFor = of.active == 0 ? 0 : at - of.streams.quietest(at);
    e.sinceLastEnd = of.lastEnd == 0 ? -1 : at - of.lastEnd;
    e.pings = of.pings.sent;
    e.pingsAnswered = of.pings.answered;
    e.pingTotal = of.pings.totalRtt;
    e.pingMax = of.pings.maxRtt;
    e.late = late;
    e.commit();
  }
}
