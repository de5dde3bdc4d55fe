/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.Http2GoawayEvent;
import jdk.jfr.Event;

/** A GOAWAY, sent or received. */
record Http2GoawayFact(
    EventLoop loop,
    long stall,
    Http2State of,
    boolean local,
    int lastStream,
    long code,
    String debug,
    int active,
    EarlyStack stack,
    long at)
    implements Fact {

  @Override
  public void commit(long late, Event begun) {
    Http2GoawayEvent e = new Http2GoawayEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.connection = of.id;
    e.channel = of.channel;
    e.local = local;
    e.lastStream = lastStream;
    e.code = code;
    e.debug = debug;
    e.active = active;
    e.failure = stack.failure();
    e.frames = stack.text();
    e.late = late;
    e.commit();
  }
}
