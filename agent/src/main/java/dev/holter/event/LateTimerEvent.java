/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A timer of a loop ran later than it was due, by a stall threshold or more. */
@Name(LateTimerEvent.NAME)
@Label("Late Timer")
@Category(Schema.CATEGORY)
@Description("A timer of a loop ran later than it was due, by a stall threshold or more.")
@StackTrace(false)
public final class LateTimerEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.LateTimer";

  @Label("Loop Id")
  public long loop;

  @Label("Stall Id")
  @Description("The stall it ran in or right after, or 0")
  public long stall;

  @Label("Kind")
  @Description(
      "connect-timeout, reader-idle, writer-idle, all-idle, keepalive-ping, keepalive-kill,"
          + " handshake-timeout, drain or other")
  public String kind;

  @Label("Timer")
  @Description("Class of its task")
  public String timer;

  @Label("Late By")
  @Timespan
  public long lateBy;

  @Label("Written Late By")
  @Timespan
  public long late;

  @Label("Unwritten")
  @Description("Late timers before this one that left no event, for there were too many at once")
  public long unwritten;
}
