/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** How late the agent's own thread woke: when it is late too, the process was held up. */
@Name(ControlEvent.NAME)
@Label("Control Beat")
@Category(Schema.CATEGORY)
@Description("How late the agent's own thread woke: when it is late too, the process was held up.")
@Period("1 s")
@StackTrace(false)
public final class ControlEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Control";

  @Label("Wakes")
  public long wakes;

  @Label("Lateness 50th Percentile")
  @Timespan
  public long p50;

  @Label("Lateness 99th Percentile")
  @Timespan
  public long p99;

  @Label("Latest")
  @Timespan
  public long max;

  @Label("Lateness Histogram")
  @Description(
      "HdrHistogram V2, compressed, base64; nanoseconds. Not in each event; of the time since the last")
  public String histogram;

  @Label("Run Delay")
  @Description("How long the thread waited for a CPU at its latest wake; -1 if unknown or not late")
  @Timespan
  public long runDelay;

  @Label("CPU Pressure")
  @Description("Time in which some thread was ready and got no CPU; -1 if the kernel does not tell")
  @Timespan
  public long cpuPressure;

  @Label("Throttled Periods")
  @Description("CPU throttling of the control group since the last beat; -1 if unknown")
  public long throttledPeriods;

  @Label("Throttled Time")
  @Timespan
  public long throttledTime;

  @Label("Budget Spent")
  @Description("CPU time that evidence and events took since the last beat")
  @Timespan
  public long spent;

  @Label("Left Out")
  @Description(
      "To stay within the budget, as a sum: 1 further stacks of a stall, 2 stacks and clocks, 4 events")
  public int leftOut;
}
