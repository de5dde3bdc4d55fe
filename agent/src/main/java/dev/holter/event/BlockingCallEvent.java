/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A guarded call on an event loop, written as it ends. */
@Name(BlockingCallEvent.NAME)
@Label("Blocking Call")
@Category(Schema.CATEGORY)
@Description("A guarded call on an event loop, written as it ends.")
@StackTrace(true)
public final class BlockingCallEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.BlockingCall";

  @Label("Rule")
  public String rule;

  @Label("Call")
  @Description("The guarded method, as class#method")
  public String call;

  @Label("Detail")
  @Description("What the call worked on: a path, host:port, an algorithm")
  public String detail;

  @Label("Loop Id")
  public long loop;

  @Label("Turn")
  public long turn;

  @Label("Elapsed")
  @Timespan
  public long elapsed;

  @Label("Written Late By")
  @Description("Time from the end of the call to this event; 0 unless no recording was running yet")
  @Timespan
  public long late;

  @Label("Frames")
  @Description("The stack as text where the event itself was written late; else null")
  public String frames;

  @Label("Refused")
  @Description("It was not made: mode=fail threw an error in its place")
  public boolean refused;

  @Label("Permitted")
  @Description("A permit of the agent's options covers it")
  public boolean permitted;

  @Label("Channel")
  @Description("Local and remote address of the channel that the call was made for")
  public String channel;

  @Label("Verticle")
  @Description("Class or id of the Vert.x deployment that the call was made for")
  public String verticle;

  @Label("Route")
  @Description(
      "HTTP method and path pattern, or name of the remote method that the call was made for")
  public String route;
}
