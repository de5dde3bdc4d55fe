/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A stack of the loop's thread, taken by the watchdog while the stall lasted. */
@Name(StallSampleEvent.NAME)
@Label("Loop Stall Sample")
@Category(Schema.CATEGORY)
@Description("A stack of the loop's thread, taken by the watchdog while the stall lasted.")
@StackTrace(false)
public final class StallSampleEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.StallSample";

  @Label("Stall Id")
  public long stall;

  @Label("Loop Id")
  public long loop;

  @Label("Turn")
  public long turn;

  @Label("Elapsed")
  @Description("Age of the turn when the stack was taken")
  @Timespan
  public long elapsed;

  @Label("Written Late By")
  @Timespan
  public long late;

  @Label("Thread State")
  public String state;

  @Label("Frames")
  @Description("package.Class.method(File.java:12), innermost first, one a line")
  public String frames;

  @Label("Lock")
  @Description("Class and identity of what the thread waits for")
  public String lock;

  @Label("Lock Owners")
  @Description(
      "Who holds it, then who holds what that one waits for: name, state and lock separated by tabs,"
          + " the stack below; an empty line between")
  public String owners;

  @Label("Deadlock")
  @Description("The chain of owners comes back to a thread that is in it")
  public boolean deadlock;

  @Label("Unit")
  @Description("Class of the unit at work")
  public String unit;

  @Label("Units")
  @Description("Units of the turn so far")
  public long units;

  @Label("Channel")
  @Description("Local and remote address of the channel of the longest unit so far")
  public String channel;

  @Label("Verticle")
  @Description("Class or id of the Vert.x deployment of the longest unit so far")
  public String verticle;

  @Label("Route")
  @Description(
      "HTTP method and path pattern, or name of the remote method of the longest unit so far")
  public String route;
}
