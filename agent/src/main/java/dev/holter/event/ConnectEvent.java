/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A loop connects again to where it had been connected, or had tried to. */
@Name(ConnectEvent.NAME)
@Label("Connect")
@Category(Schema.CATEGORY)
@Description("A loop connects again to where it had been connected, or had tried to.")
@StackTrace(false)
public final class ConnectEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Connect";

  @Label("Loop Id")
  public long loop;

  @Label("Stall Id")
  @Description("The stall it fell into or right after, or 0")
  public long stall;

  @Label("Remote")
  @Description("Address")
  public String remote;

  @Label("Remote Id")
  @Description("The same for the same address")
  public long remoteId;

  @Label("Attempt")
  @Description("Since the last that succeeded, from 1")
  public long attempt;

  @Label("Since Closed")
  @Description("Time since a connection of this loop to it closed, or a connect failed")
  @Timespan
  public long sinceClosed;

  @Label("Unwritten")
  @Description("Such events before this one that were not written, for there were too many")
  public long unwritten;

  @Label("Written Late By")
  @Timespan
  public long late;
}
