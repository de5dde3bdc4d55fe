/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** Guarded calls of one rule on one loop since the last totals: exact, whatever was suppressed. */
@Name(BlockingTotalsEvent.NAME)
@Label("Blocking Totals")
@Category(Schema.CATEGORY)
@Description(
    "Guarded calls of one rule on one loop since the last totals: exact, whatever was suppressed.")
@StackTrace(false)
public final class BlockingTotalsEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.BlockingTotals";

  @Label("Loop Id")
  public long loop;

  @Label("Rule")
  public String rule;

  @Label("Count")
  public long count;

  @Label("Total")
  @Timespan
  public long total;

  @Label("Longest")
  @Timespan
  public long max;

  @Label("Reported")
  @Description("How many of them left a Blocking Call event")
  public long reported;
}
