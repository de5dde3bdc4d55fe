/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.agent.loop.Journal;
import dev.holter.event.TimeoutEvent;
import jdk.jfr.Event;

/** A timeout that fired, and the verdict on it. */
record TimeoutFact(
    EventLoop loop,
    long stall,
    TimerKind kind,
    String channel,
    long lateBy,
    long deafFor,
    Evidence evidence,
    long waitingBytes,
    long decodedAfter,
    long unwritten,
    long genuine,
    long at)
    implements Fact {

  /** The same, after what was awaited has been read. */
  TimeoutFact decoded(long now) {
    return new TimeoutFact(
        loop,
        stall,
        kind,
        channel,
        lateBy,
        deafFor,
        Evidence.DECODED,
        waitingBytes,
        now - at,
        unwritten,
        genuine,
        at);
  }

  void write() {
    Journal.write(this, null);
  }

  @Override
  public void commit(long late, Event begun) {
    TimeoutEvent e = new TimeoutEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.kind = kind.id;
    e.channel = channel;
    e.lateBy = lateBy;
    e.deafFor = deafFor;
    e.verdict = evidence.verdict;
    e.evidence = evidence.id;
    e.waitingBytes = waitingBytes;
    e.decodedAfter = decodedAfter;
    e.unwritten = unwritten;
    e.genuine = genuine;
    e.late = System.nanoTime() - at; // it may have waited for evidence as well
    e.commit();
  }
}
