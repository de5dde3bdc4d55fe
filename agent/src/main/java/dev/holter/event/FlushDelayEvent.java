/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** Messages left later than they were written, by a stall threshold or more. */
@Name(FlushDelayEvent.NAME)
@Label("Flush Delay")
@Category(Schema.CATEGORY)
@Description("Messages left later than they were written, by a stall threshold or more.")
@StackTrace(false)
public final class FlushDelayEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.FlushDelay";

  @Label("Loop Id")
  public long loop;

  @Label("Stall Id")
  @Description("The stall they left in or right after, or 0")
  public long stall;

  @Label("Segment")
  @Description(
      "Where they waited: caller, for the loop; tls; http2, in its flow controller; queue, for a"
          + " flush; socket, for the kernel to take them")
  public String segment;

  @Label("Channel")
  @Description("Local and remote address")
  public String channel;

  @Label("Holder")
  @Description(
      "Who kept them: read, what was at work as the loop read; task; turn, either; unflushed,"
          + " nobody flushed in the turn that wrote; loop, it was at other work; socket, which had no"
          + " room")
  public String holder;

  @Label("Unit")
  @Description("Class of the unit at work as they left")
  public String unit;

  @Label("Age")
  @Description("Of the oldest, as it left")
  @Timespan
  public long age;

  @Label("Span")
  @Description("Time between the oldest's writing and the newest's")
  @Timespan
  public long span;

  @Label("Messages")
  @Description("How many left together")
  public long messages;

  @Label("Bytes")
  @Description("0 if unknown")
  public long bytes;

  @Label("Bunched")
  @Description("Several were written a stall threshold or more apart")
  public boolean bunched;

  @Label("Unwritten")
  @Description("Such events before this one that were not written, for there were too many")
  public long unwritten;

  @Label("Frames")
  @Description("The stack of who wrote another message while the oldest waited, or of who flushed")
  public String frames;

  @Label("Written Late By")
  @Timespan
  public long late;
}
