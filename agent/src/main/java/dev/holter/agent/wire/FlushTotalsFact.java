/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.FlushTotalsEvent;
import jdk.jfr.Event;

/** What a loop has sent so far. */
record FlushTotalsFact(EventLoop loop, SendTotals of, long at) implements Fact {

  @Override
  public void commit(long late, Event begun) {
    FlushTotalsEvent e = new FlushTotalsEvent();
    e.loop = loop.id;
    e.flushes = of.flushes;
    e.messages = of.messages;
    e.bunches = of.bunches;
    e.oldest = of.oldest;
    e.lateForLoop = of.late[Stage.CALLER.ordinal()];
    e.lateForTls = of.late[Stage.TLS.ordinal()];
    e.lateForHttp2 = of.late[Stage.HTTP2.ordinal()];
    e.lateForFlush = of.late[Stage.QUEUE.ordinal()];
    e.lateForSocket = of.late[Stage.SOCKET.ordinal()];
    e.late = late;
    e.commit();
  }
}
