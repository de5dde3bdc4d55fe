/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A ping that this side was late with: to read it, or to read the answer to its own. */
@Name(WebSocketPingEvent.NAME)
@Label("WebSocket Ping")
@Category(Schema.CATEGORY)
@Description("A ping that this side was late with: to read it, or to read the answer to its own.")
@StackTrace(false)
public final class WebSocketPingEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.WebSocketPing";

  @Label("Loop Id")
  public long loop;

  @Label("Stall Id")
  @Description("The stall it was read in or right after, or 0")
  public long stall;

  @Label("Connection Id")
  @Description("Unique in this process")
  public long connection;

  @Label("Channel")
  @Description("Local and remote address")
  public String channel;

  @Label("Sent")
  @Description("Whether it was this side's ping")
  public boolean sent;

  @Label("Time")
  @Description(
      "Of this side's ping the round trip; of the peer's how long it may have waited to be read, at most")
  @Timespan
  public long time;

  @Label("Own Stall")
  @Description("How much of the round trip this loop was stalled")
  @Timespan
  public long ownStall;

  @Label("Interval")
  @Description("From ping to ping on the average, 0 if unknown")
  @Timespan
  public long interval;

  @Label("Unwritten")
  @Description(
      "Such events and closes before this one that were not written, for there were too many")
  public long unwritten;

  @Label("Written Late By")
  @Timespan
  public long late;
}
