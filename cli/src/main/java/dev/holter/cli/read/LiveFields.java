/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;

/** What {@link Fields} are to a recording, to events that the JDK streams as they happen. */
final class LiveFields {

  private LiveFields() {}

  static long number(RecordedEvent e, String field) {
    return e.hasField(field) ? e.getLong(field) : 0;
  }

  static boolean flag(RecordedEvent e, String field) {
    return e.hasField(field) && e.getBoolean(field);
  }

  /** Null where missing or empty. */
  static String text(RecordedEvent e, String field) {
    String value = e.hasField(field) ? e.getString(field) : null;
    return value == null || value.isEmpty() ? null : value;
  }

  /** The Java thread's id, 0 if there is none. */
  static long threadId(RecordedEvent e, String field) {
    RecordedThread thread = e.hasField(field) ? e.getThread(field) : null;
    return thread == null ? 0 : thread.getJavaThreadId();
  }

  static long end(RecordedEvent e) {
    return Times.nanos(e.getEndTime());
  }

  /** When something began, as {@link Fields} has it. */
  static long begun(RecordedEvent e, long elapsed, long late) {
    long start = Times.nanos(e.getStartTime());
    return late == 0 && end(e) - start >= elapsed ? start : end(e) - late - elapsed;
  }
}
