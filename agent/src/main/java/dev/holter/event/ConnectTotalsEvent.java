/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** How a loop's connects to an address went since it began. */
@Name(ConnectTotalsEvent.NAME)
@Label("Connect Totals")
@Category(Schema.CATEGORY)
@Description("How a loop's connects to an address went since it began.")
@StackTrace(false)
public final class ConnectTotalsEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.ConnectTotals";

  @Label("Loop Id")
  public long loop;

  @Label("Remote")
  @Description("Address")
  public String remote;

  @Label("Remote Id")
  @Description("The same for the same address")
  public long remoteId;

  @Label("Attempts")
  public long attempts;

  @Label("Connected")
  public long connected;

  @Label("Failures")
  public long failures;

  @Label("Failure")
  @Description("Class of the last")
  public String failure;

  @Label("Written Late By")
  @Timespan
  public long late;
}
