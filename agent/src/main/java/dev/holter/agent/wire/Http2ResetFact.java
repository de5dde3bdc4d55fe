/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.Http2ResetEvent;
import jdk.jfr.Event;

/** A stream that was reset. */
record Http2ResetFact(
    EventLoop loop,
    long stall,
    Http2State of,
    int stream,
    boolean local,
    long code,
    long age,
    long unwritten,
    EarlyStack stack,
    long at)
    implements Fact {

  @Override
  public void commit(long late, Event begun) {
    Http2ResetEvent e = new Http2ResetEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.connection = of.id;
    e.channel = of.channel;
    e.stream = stream;
    e.local = local;
    e.code = code;
    e.age = age;
    e.unwritten = unwritten;
    e.failure = stack.failure();
    e.frames = stack.text();
    e.late = late;
    e.commit();
  }
}
