/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.DamagedException;
import dev.holter.cli.read.jfr.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Field access that takes a field an older or newer schema lacks for its default. */
final class Fields {

  private static final List<String> LABELS = List.of("route", "verticle", "channel");

  /** Ten years, in nanoseconds: sums of longer times would overflow. */
  private static final long LONGEST = 315_360_000_000_000_000L;

  private Fields() {}

  static long number(Event e, String field, long otherwise) {
    return e.has(field) ? e.number(field) : otherwise;
  }

  static long number(Event e, String field) {
    return number(e, field, 0);
  }

  static boolean flag(Event e, String field) {
    return e.number(field) != 0;
  }

  /** Null where missing or empty. */
  static String text(Event e, String field) {
    String value = e.text(field);
    return value == null || value.isEmpty() ? null : value;
  }

  /** What people know a piece of work by, in the order it is read. */
  static Map<String, String> labels(Event e) {
    Map<String, String> labels = null;
    for (String label : LABELS) {
      String value = text(e, label);
      if (value != null) {
        labels = labels == null ? new LinkedHashMap<>() : labels;
        labels.put(label, value);
      }
    }
    return labels == null ? Map.of() : labels;
  }

  static List<String> lines(Event e, String field) {
    String value = text(e, field);
    return value == null ? List.of() : value.lines().filter(l -> !l.isBlank()).toList();
  }

  /** The Java thread's id, 0 if there is none. */
  static long threadId(Event e, String field) {
    return e.threadId(field);
  }

  static String threadName(Event e, String field) {
    return e.threadName(field);
  }

  static String className(Event e, String field) {
    return e.className(field);
  }

  static long start(Event e) {
    return e.start();
  }

  /**
   * When something began of which an event told as it ended. An event that was begun with it says
   * so itself: a thread may lose the CPU between the end and the writing. Else it is counted back.
   */
  static long begun(Event e, long elapsed, long late) {
    if (elapsed < 0 || elapsed > LONGEST) {
      throw new DamagedException("a time that cannot be");
    }
    boolean itsOwn = late == 0 && end(e) - start(e) >= elapsed;
    return itsOwn ? start(e) : end(e) - late - elapsed;
  }

  static long end(Event e) {
    return e.end();
  }
}
