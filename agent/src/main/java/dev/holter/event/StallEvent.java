/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A turn that lasted at least the stall threshold, written by the loop as it ends. */
@Name(StallEvent.NAME)
@Label("Loop Stall")
@Category(Schema.CATEGORY)
@Description("A turn that lasted at least the stall threshold, written by the loop as it ends.")
@StackTrace(false)
public final class StallEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Stall";

  @Label("Stall Id")
  public long stall;

  @Label("Loop Id")
  public long loop;

  @Label("Turn")
  @Description("Number of the turn on its loop")
  public long turn;

  @Label("Elapsed")
  @Description("Length of the turn; the event's own duration may miss its first moments")
  @Timespan
  public long elapsed;

  @Label("Written Late By")
  @Description(
      "Time from the end of the stall to this event; 0 unless no recording was running yet")
  @Timespan
  public long late;

  @Label("Phase")
  @Description("What the loop did at the watchdog's last look: io, task or unknown")
  public String phase;

  @Label("Units")
  public long units;

  @Label("Longest Unit")
  @Description("Lower bound from the watchdog's looks; 0 if unknown")
  @Timespan
  public long longestUnit;

  @Label("Longest Unit Class")
  public String longestUnitClass;

  @Label("Channel")
  @Description("Local and remote address of the channel of the longest unit")
  public String channel;

  @Label("Verticle")
  @Description("Class or id of the Vert.x deployment of the longest unit")
  public String verticle;

  @Label("Route")
  @Description("HTTP method and path pattern, or name of the remote method of the longest unit")
  public String route;

  @Label("CPU Time")
  @Description("CPU time of the loop's thread in the covered part; -1 if unknown")
  @Timespan
  public long cpu;

  @Label("Run Delay")
  @Description(
      "Time the loop's thread was runnable but not run, in the covered part; -1 if unknown")
  @Timespan
  public long runDelay;

  @Label("Clock Covered")
  @Description("The part of the stall that CPU Time and Run Delay cover")
  @Timespan
  public long clockCovered;

  @Label("Guarded Time")
  @Description("Time the turn spent in guarded calls, class loading apart")
  @Timespan
  public long guarded;

  @Label("Main Rule")
  @Description("The rule with the largest share of the guarded time")
  public String mainRule;

  @Label("Main Rule Time")
  @Timespan
  public long mainRuleTime;

  @Label("Class Loads")
  @Description("Classes asked of class loaders in the turn")
  public long classLoads;

  @Label("Class Load Time")
  @Timespan
  public long classLoadTime;

  @Label("Samples Taken")
  public int samplesTaken;

  @Label("Samples Dropped")
  @Description("Taken too late: the turn had ended")
  public int samplesDropped;

  @Label("Samples Suppressed")
  @Description("Not taken: the limit per loop and minute or the budget was reached")
  public int samplesSuppressed;

  @Label("Process Late By")
  @Description("The watchdog's own lateness while the stall lasted")
  @Timespan
  public long processLate;

  @Label("Process Run Delay")
  @Description("How long the watchdog itself waited for a CPU meanwhile; -1 if unknown")
  @Timespan
  public long processRunDelay;

  @Label("Ended By")
  @Description("Name of the thread whose poll ended the turn, when it was another than the loop's")
  public String endedBy;
}
