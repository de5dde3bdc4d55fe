/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;

/**
 * One of the JDK's own events that overlaps a stall.
 *
 * @param threadId 0 where it held up every thread
 * @param subject the monitor's or parked-on class; the GC phase; of a safepoint {@link #COMING} or
 *     null
 * @param owner name of the thread that held the monitor, or ended the wait for it; or null
 */
public record SpanFact(
    Kind kind,
    long threadId,
    long start,
    long end,
    String subject,
    String owner,
    List<Frame> stack) {

  /** The part of a safepoint in which threads come to it: the last of them runs till its end. */
  public static final String COMING = "coming to a safepoint";

  /** What kind of event it was. */
  public enum Kind {
    SLEEP,
    LOCK,
    WAIT,
    PARK,
    GC,
    SAFEPOINT,
    EXECUTION
  }
}
