/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.WebSocketCloseEvent;
import jdk.jfr.Event;

/** A WebSocket connection that ended with an error, or without a word. */
record WebSocketCloseFact(
    EventLoop loop,
    long stall,
    WebSocketState of,
    int code,
    boolean local,
    int unanswered,
    long unwritten,
    EarlyStack stack,
    long at)
    implements Fact {

  @Override
  public void commit(long late, Event begun) {
    WebSocketCloseEvent e = new WebSocketCloseEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.connection = of.id;
    e.channel = of.channel;
    e.code = code;
    e.local = local;
    e.unanswered = unanswered;
    e.unwritten = unwritten;
    e.frames = stack == null ? null : stack.text();
    e.late = late;
    e.commit();
  }
}
