/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A GOAWAY was sent, or has come. */
@Name(Http2GoawayEvent.NAME)
@Label("HTTP/2 GOAWAY")
@Category(Schema.CATEGORY)
@Description("A GOAWAY was sent, or has come.")
@StackTrace(true)
public final class Http2GoawayEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Http2Goaway";

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

  @Label("Local")
  @Description("Sent from here: the stack says by whom")
  public boolean local;

  @Label("Last Stream")
  @Description("2147483647 announces the end, and lets streams still come")
  public long lastStream;

  @Label("Error Code")
  @Description("As RFC 9113 section 7 numbers them")
  public long code;

  @Label("Debug Data")
  @Description("Its beginning, where there is an error")
  public String debug;

  @Label("Active Streams")
  public long active;

  @Label("Failure")
  @Description("The class of what it was the answer to, and whose stack it has; else null")
  public String failure;

  @Label("Frames")
  @Description("The stack as text where the event itself was written late; else null")
  public String frames;

  @Label("Written Late By")
  @Timespan
  public long late;
}
