/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What a loop's WebSocket connections have gone through since it began. */
@Name(WebSocketTotalsEvent.NAME)
@Label("WebSocket Totals")
@Category(Schema.CATEGORY)
@Description("What a loop's WebSocket connections have gone through since it began.")
@StackTrace(false)
public final class WebSocketTotalsEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.WebSocketTotals";

  @Label("Loop Id")
  public long loop;

  @Label("Connections")
  @Description("Those that had a control frame")
  public long connections;

  @Label("Age")
  @Description("Time since the first of them was seen")
  @Timespan
  public long age;

  @Label("Pings")
  @Description("Sent from here")
  public long pings;

  @Label("Pings Answered")
  public long pingsAnswered;

  @Label("Ping Time")
  @Description("Sum of the round trips")
  @Timespan
  public long pingTotal;

  @Label("Longest Ping")
  @Timespan
  public long pingMax;

  @Label("Longest Ping Without Stalls")
  @Description("Longest round trip less what this loop was stalled meanwhile")
  @Timespan
  public long pingMaxWithoutStalls;

  @Label("Ping Interval")
  @Description("As last seen; 0 if unknown")
  @Timespan
  public long pingEvery;

  @Label("Pings Received")
  public long pingsReceived;

  @Label("Received Interval")
  @Description("As last seen; 0 if unknown")
  @Timespan
  public long receivedEvery;

  @Label("Read Late By")
  @Description("The longest that a peer's ping may have waited to be read")
  @Timespan
  public long readLateMax;

  @Label("Late Pings")
  @Description("Those that this side was late with")
  public long pingsLate;

  @Label("Abnormal Closes")
  @Description("With an error code")
  public long abnormalCloses;

  @Label("Lost")
  @Description("Closed without a close frame")
  public long lost;

  @Label("Written Late By")
  @Timespan
  public long late;
}
