/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** An HTTP/2 stream was reset with an error, from here or by the peer. */
@Name(Http2ResetEvent.NAME)
@Label("HTTP/2 Reset")
@Category(Schema.CATEGORY)
@Description("An HTTP/2 stream was reset with an error, from here or by the peer.")
@StackTrace(true)
public final class Http2ResetEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Http2Reset";

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

  @Label("Stream")
  public long stream;

  @Label("Local")
  @Description("Sent from here: the stack says by whom")
  public boolean local;

  @Label("Error Code")
  @Description("As RFC 9113 section 7 numbers them")
  public long code;

  @Label("Age")
  @Description("How long the stream had been open, or -1")
  @Timespan
  public long age;

  @Label("Unwritten")
  @Description("Such events before this one that were not written, for there were too many")
  public long unwritten;

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
