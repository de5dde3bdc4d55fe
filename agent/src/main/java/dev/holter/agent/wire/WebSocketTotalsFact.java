/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.WebSocketTotalsEvent;
import jdk.jfr.Event;

/** What a loop's WebSocket connections have gone through so far. */
record WebSocketTotalsFact(EventLoop loop, WebSocketTotals of, long at) implements Fact {

  @Override
  public void commit(long late, Event begun) {
    WebSocketTotalsEvent e = new WebSocketTotalsEvent();
    e.loop = loop.id;
    e.connections = of.connections;
    e.age = at - of.since;
    e.pings = of.sent;
    e.pingsAnswered = of.answered;
    e.pingTotal = of.totalRtt;
    e.pingMax = of.maxRtt;
    e.pingMaxWithoutStalls = of.maxRttWithoutStalls;
    e.pingEvery = of.sentEvery;
    e.pingsReceived = of.received;
    e.receivedEvery = of.receivedEvery;
    e.readLateMax = of.maxLate;
    e.pingsLate = of.late;
    e.abnormalCloses = of.abnormal;
    e.lost = of.lost;
    e.late = late;
    e.commit();
  }
}
