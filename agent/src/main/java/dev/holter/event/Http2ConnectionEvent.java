/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** How an HTTP/2 connection stands, now and then, and as it ends; numbers since it began. */
@Name(Http2ConnectionEvent.NAME)
@Label("HTTP/2 Connection")
@Category(Schema.CATEGORY)
@Description(
    "How an HTTP/2 connection stands, now and then, and as it ends; numbers since it began.")
@StackTrace(false)
public final class Http2ConnectionEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Http2Connection";

  @Label("Loop Id")
  public long loop;

  @Label("Connection Id")
  @Description("Unique in this process")
  public long connection;

  @Label("Connections")
  @Description("More than 1 where many closed at once and only their sum is told")
  public long connections;

  @Label("Channel")
  @Description("Local and remote address")
  public String channel;

  @Label("Server")
  @Description("Whether the peer is the client")
  public boolean server;

  @Label("Closed")
  @Description("It has ended; nothing follows")
  public boolean closed;

  @Label("Age")
  @Timespan
  public long age;

  @Label("Active Streams")
  public long active;

  @Label("Peak Streams")
  @Description("Most streams that were open at once")
  public long peak;

  @Label("Opened Streams")
  public long opened;

  @Label("Ended Streams")
  @Description("Both sides had said all")
  public long ended;

  @Label("Reset Streams")
  @Description("Reset from here")
  public long resetLocal;

  @Label("Streams Reset By Peer")
  public long resetRemote;

  @Label("Streams Cut")
  @Description("By a GOAWAY, before they were seen to")
  public long cutByGoaway;

  @Label("Streams Lost")
  @Description("Still open as the connection closed")
  public long closedOpen;

  @Label("Oldest Stream")
  @Description("Age of the oldest that is open, or 0")
  @Timespan
  public long oldestStream;

  @Label("Quiet For")
  @Description("Time since the last data of the open stream that is silent for longest, or 0")
  @Timespan
  public long quietFor;

  @Label("Since Last End")
  @Description("Time since a stream closed, or -1")
  @Timespan
  public long sinceLastEnd;

  @Label("Pings")
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

  @Label("Written Late By")
  @Timespan
  public long late;
}
