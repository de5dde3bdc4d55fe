/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Moment;
import dev.holter.cli.model.Selection;
import java.time.Instant;

/** The time that is read: sums count by the moment they were written, the rest by any overlap. */
record Window(long from, long to) {

  static final Window ALL = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Of a recording that lasts from start to end. */
  static Window of(Selection selection, long start, long end) {
    long from = at(selection.from(), start, end, Long.MIN_VALUE);
    long to = at(selection.to(), start, end, Long.MAX_VALUE);
    if (from >= end) {
      throw outside("--from", selection.from(), from, start, end);
    }
    if (to <= start) {
      throw outside("--to", selection.to(), to, start, end);
    }
    if (from >= to) {
      throw new InputException(
          "--from " + selection.from().text() + " is not before --to " + selection.to().text());
    }
    return new Window(from, to);
  }

  Window after(long time) {
    return new Window(Math.max(from, time), to);
  }

  boolean holds(long time) {
    return time >= from && time <= to;
  }

  /** Whether it begins after that. */
  boolean isAfter(long time) {
    return time < from;
  }

  boolean overlaps(long start, long end) {
    return end >= from && start <= to;
  }

  private static long at(Moment moment, long start, long end, long otherwise) {
    return moment == null ? otherwise : moment.in(start, end);
  }

  private static InputException outside(String option, Moment m, long at, long start, long end) {
    return new InputException(
        option
            + " "
            + m.text()
            + " is "
            + iso(at)
            + ", outside of the recording, which lasts from "
            + iso(start)
            + " to "
            + iso(end)
            + "; +90s counts from its start, -5m from its end");
  }

  private static String iso(long nanos) {
    return Instant.ofEpochSecond(0, nanos).toString();
  }
}
