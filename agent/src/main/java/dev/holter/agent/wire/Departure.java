/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.agent.loop.Frames;
import dev.holter.agent.loop.Journal;
import dev.holter.event.FlushDelayEvent;
import jdk.jfr.Event;

/**
 * Messages that left one place in one turn, of which at least one was late. Written to by its
 * loop's thread until the turn is over, and to be read after that.
 */
final class Departure implements Fact {

  private final Batch from;
  private final EventLoop loop;
  private final long stall;
  private final Stage stage;
  private final String channel;
  private final String holder;
  private final String unit;
  private final StackTraceElement[] stack;
  private final long unwritten;
  private final long beat;

  private int messages;
  private long bytes;
  private long first;
  private long last;
  private long age;
  private long at;
  private boolean bunched;

  Departure(
      Batch from,
      EventLoop loop,
      long stall,
      Stage stage,
      String channel,
      String holder,
      StackTraceElement[] stack,
      long unwritten,
      long now,
      long beat) {
    this.from = from;
    this.loop = loop;
    this.stall = stall;
    this.stage = stage;
    this.channel = channel;
    this.holder = holder;
    this.unit = unit(loop.unit());
    this.stack = stack;
    this.unwritten = unwritten;
    this.beat = beat;
    this.first = from.first;
    this.last = from.last;
    this.age = now - from.first;
    take(from, now, loop.threshold());
  }

  /** One that the socket took late: its messages left one after the other. */
  Departure(
      EventLoop loop,
      long stall,
      String channel,
      String holder,
      long since,
      int messages,
      long unwritten,
      long now,
      long beat) {
    this.from = null;
    this.loop = loop;
    this.stall = stall;
    this.stage = Stage.SOCKET;
    this.channel = channel;
    this.holder = holder;
    this.unit = null;
    this.stack = null;
    this.unwritten = unwritten;
    this.beat = beat;
    this.messages = messages;
    this.first = since;
    this.last = since;
    this.age = now - since;
    this.at = now;
  }

  /** More messages leave it in the same turn; whether they make it a bunch. */
  boolean add(Batch more, long now, long threshold) {
    boolean before = bunched;
    first = Math.min(first, more.first);
    last = Math.max(last, more.last);
    age = Math.max(age, now - more.first);
    take(more, now, threshold);
    return bunched && !before;
  }

  private static String unit(Object work) {
    if (work == null) {
      return null;
    }
    Object inner = TimerTasks.inner(work);
    return TimerTasks.name((inner == null ? work : inner).getClass());
  }

  private void take(Batch b, long now, long threshold) {
    messages += b.messages;
    bytes += b.bytes;
    at = now;
    bunched = messages > 1 && last - first >= threshold;
  }

  boolean isOf(Batch b, long ofBeat) {
    return from == b && beat == ofBeat;
  }

  /** Whether its turn has ended. */
  boolean isOver(long now) {
    return now != beat;
  }

  void write() {
    Journal.write(this, null);
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
    long began = System.nanoTime();
    FlushDelayEvent e = new FlushDelayEvent();
    e.loop = loop.id;
    e.stall = stall;
    e.segment = stage.id;
    e.channel = channel;
    e.holder = holder;
    e.unit = unit;
    e.age = age;
    e.span = last - first;
    e.messages = messages;
    e.bytes = bytes;
    e.bunched = bunched;
    e.unwritten = unwritten;
    e.frames = stack == null ? null : Frames.text(stack);
    e.late = began - at; // it has waited for its turn's end as well
    e.commit();
    Budget.event(began);
  }
}
