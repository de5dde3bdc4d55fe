/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A WebSocket connection ended with an error code, or without a close frame. */
@Name(WebSocketCloseEvent.NAME)
@Label("WebSocket Close")
@Category(Schema.CATEGORY)
@Description("A WebSocket connection ended with an error code, or without a close frame.")
@StackTrace(true)
public final class WebSocketCloseEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.WebSocketClose";

  @Label("Loop Id")
  public long loop;

  @Label("Stall Id")
  @Description("The stall it fell into or right after, or 0")
  public long stall;

  @Label("Connection Id")
  public long connection;

  @Label("Channel")
  @Description("Local and remote address")
  public String channel;

  @Label("Code")
  @Description("As RFC 6455 section 7.4 numbers them; -1: lost without a close frame")
  public long code;

  @Label("Local")
  @Description("Closed from here: the stack says by whom")
  public boolean local;

  @Label("Unanswered Pings")
  @Description("This side's pings that had no answer")
  public long unanswered;

  @Label("Unwritten")
  @Description(
      "Such events and pings before this one that were not written, for there were too many")
  public long unwritten;

  @Label("Frames")
  @Description("The stack as text where the event itself was written late; else null")
  public String frames;

  @Label("Written Late By")
  @Timespan
  public long late;
}
