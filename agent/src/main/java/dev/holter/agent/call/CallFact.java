/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.agent.loop.Frames;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.Rules;
import dev.holter.event.BlockingCallEvent;
import jdk.jfr.Event;

/** A guarded call as it ended. */
final class CallFact implements Fact {

  private final EventLoop loop;
  private final Site site;
  private final String detail;
  private final Labels labels;
  private final long turn;
  private final long elapsed;
  private final long at;
  private final boolean permitted;
  private final boolean refused;
  // kept only while there is no recording: an event that is written late has another stack
  private final StackTraceElement[] stack;

  CallFact(
      EventLoop loop,
      Site site,
      String detail,
      long elapsed,
      long at,
      boolean permitted,
      boolean refused) {
    this.loop = loop;
    this.site = site;
    this.detail = detail;
    this.labels = Labels.of(loop.subject(), /* owner= */ true);
    this.turn = EventLoop.turnOf(loop.beat());
    this.elapsed = elapsed;
    this.at = at;
    this.permitted = permitted;
    this.refused = refused;
    this.stack = Journal.on && loop.announced ? null : new Throwable().getStackTrace();
  }

  @Override
  public EventLoop loop() {
    return loop;
  }

  @Override
  public long at() {
    return at;
  }

  @Override
  public void commit(long late, Event begun) {
    BlockingCallEvent e = begun instanceof BlockingCallEvent b ? b : new BlockingCallEvent();
    if (e == begun) {
      e.end(); // without it a reused event would repeat its first duration
    }
    e.rule = Rules.id(site.rule());
    e.call = site.call();
    e.detail = detail;
    e.channel = labels.channel();
    e.verticle = labels.verticle();
    e.route = labels.route();
    e.loop = loop.id;
    e.turn = turn;
    e.elapsed = elapsed;
    e.late = late;
    e.frames = stack == null ? null : Frames.text(stack);
    e.permitted = permitted;
    e.refused = refused;
    e.commit();
    e.detail = null;
  }
}
