/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.util.List;

/**
 * The event a chunk is at. One object serves them all: what is kept of an event has to be taken out
 * of it.
 */
public final class Event {

  private final ChunkBytes in;
  private final Ticks ticks;
  private final Constants constants;
  private Type type;
  // a number, a constant's id, or where the value begins
  private long[] fields = new long[0];

  Event(ChunkBytes in, Ticks ticks, Constants constants) {
    this.in = in;
    this.ticks = ticks;
    this.constants = constants;
  }

  /** Takes the event whose fields begin where the chunk is; false if it is of another time. */
  boolean take(Type of, long end, TimeFilter when) {
    type = of;
    if (fields.length < of.types.length) {
      fields = new long[of.types.length];
    }
    int times = when == null ? 0 : of.times;
    fields(0, times);
    if (times > 0 && !when.holds(start(), end())) {
      return false;
    }
    fields(times, of.types.length);
    if (in.at() > end) {
      throw new DamagedException("an event that is longer than it says");
    }
    return true;
  }

  private void fields(int from, int to) {
    Type of = type;
    for (int i = from; i < to; i++) {
      Type.Field f = of.fields.get(i);
      Type t = of.types[i];
      if (!f.array() && (f.constant() || t.form == Type.Form.NUMBER)) {
        fields[i] = in.number();
      } else if (!f.array() && t.form == Type.Form.BYTE) {
        fields[i] = in.oneByte();
      } else {
        fields[i] = in.at();
        Values.skipField(in, of, i);
      }
    }
  }

  /** Whether events of this type have such a field. */
  public boolean has(String field) {
    return type.index(field) >= 0;
  }

  /** The number of a field, or what stands for its constant; 0 where there is none. */
  public long number(String field) {
    int i = type.index(field);
    return i < 0 || !holdsNumber(i) ? 0 : Values.narrow(type.types[i], fields[i]);
  }

  /** Of other fields it is known where they begin. */
  private boolean holdsNumber(int i) {
    Type.Field f = type.fields.get(i);
    Type.Form form = type.types[i].form;
    return !f.array() && (f.constant() || form == Type.Form.NUMBER || form == Type.Form.BYTE);
  }

  /** The text of a field, or null. */
  public String text(String field) {
    int i = type.index(field);
    if (i < 0) {
      return null;
    }
    if (type.types[i].form != Type.Form.TEXT) {
      return null;
    }
    if (type.fields.get(i).constant()) {
      return constants.text(fields[i]);
    }
    in.seek(fields[i]);
    return Values.text(in, constants);
  }

  /** When it began, in nanoseconds since the epoch. */
  public long start() {
    return ticks.nanos(number("startTime"));
  }

  /** When it ended; one without a duration is over at once. */
  public long end() {
    return ticks.nanos(number("startTime") + number("duration"));
  }

  /** What stands for a thread within the chunk, 0 if there is none. */
  public long threadKey(String field) {
    return number(field);
  }

  /** The id of a Java thread, 0 if there is none. */
  public long threadId(String field) {
    Struct thread = constant(field);
    return thread == null ? 0 : thread.number("javaThreadId");
  }

  /** The name Java knows a thread by, or the system; null if there is none. */
  public String threadName(String field) {
    Struct thread = constant(field);
    if (thread == null) {
      return null;
    }
    String name = thread.text("javaName");
    return name != null ? name : thread.text("osName");
  }

  /** The name of a class, or null. */
  public String className(String field) {
    return StackFrame.className(constant(field));
  }

  /** What stands for the stack within the chunk, 0 if there is none. */
  public long stackKey() {
    return number("stackTrace");
  }

  /** The Java frames of its stack. */
  public List<StackFrame> stack() {
    return StackFrame.of(constant("stackTrace"));
  }

  private Struct constant(String field) {
    int i = type.index(field);
    return i >= 0 && type.fields.get(i).constant() && fields[i] != 0
        ? constants.struct(type.types[i], fields[i])
        : null;
  }
}
