/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.event.ConnectTotalsEvent;
import jdk.jfr.Event;

/** How a loop's connects to an address went so far. */
record ConnectTotalsFact(EventLoop loop, Remote to, long at) implements Fact {

  @Override
  public void commit(long late, Event begun) {
    ConnectTotalsEvent e = new ConnectTotalsEvent();
    e.loop = loop.id;
    e.remote = to.text;
    e.remoteId = to.id;
    e.attempts = to.attempts;
    e.connected = to.connected;
    e.failures = to.failures;
    e.failure = to.failure;
    e.late = late;
    e.commit();
  }
}
