/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;

/** Field access that takes a field an older or newer schema lacks for its default. */
final class Fields {

  private static final List<String> LABELS = List.of("route", "verticle", "channel");

  private Fields() {}

  static long number(RecordedEvent e, String field, long otherwise) {
    return e.hasField(field) ? e.getLong(field) : otherwise;
  }

  static long number(RecordedEvent e, String field) {
    return number(e, field, 0);
  }

  static boolean flag(RecordedEvent e, String field) {
    return e.hasField(field) && e.getBoolean(field);
  }

  /** Null where missing or empty. */
  static String text(RecordedEvent e, String field) {
    String value = e.hasField(field) ? e.getString(field) : null;
    return value == null || value.isEmpty() ? null : value;
  }

  /** What people know a piece of work by, in the order it is read. */
  static Map<String, String> labels(RecordedEvent e) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String label : LABELS) {
      String value = text(e, label);
      if (value != null) {
        labels.put(label, value);
      }
    }
    return labels;
  }

  static List<String> lines(RecordedEvent e, String field) {
    String value = text(e, field);
    return value == null ? List.of() : value.lines().filter(l -> !l.isBlank()).toList();
  }

  /** The Java thread's id, 0 if there is none. */
  static long threadId(RecordedEvent e, String field) {
    RecordedThread thread = e.hasField(field) ? e.getThread(field) : null;
    return thread == null ? 0 : thread.getJavaThreadId();
  }

  static String threadName(RecordedEvent e, String field) {
    RecordedThread thread = e.hasField(field) ? e.getThread(field) : null;
    return thread == null
        ? null
        : thread.getJavaName() != null ? thread.getJavaName() : thread.getOSName();
  }

  static String className(RecordedEvent e, String field) {
    RecordedClass type = e.hasField(field) ? e.getClass(field) : null;
    return type == null ? null : type.getName();
  }

  static long start(RecordedEvent e) {
    return Times.nanos(e.getStartTime());
  }

  /**
   * When something began of which an event told as it ended. An event that was begun with it says
   * so itself: a thread may lose the CPU between the end and the writing. Else it is counted back.
   */
  static long begun(RecordedEvent e, long elapsed, long late) {
    boolean itsOwn = late == 0 && end(e) - start(e) >= elapsed;
    return itsOwn ? start(e) : end(e) - late - elapsed;
  }

  static long end(RecordedEvent e) {
    return Times.nanos(e.getEndTime());
  }
}
