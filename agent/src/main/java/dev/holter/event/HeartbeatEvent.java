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

/** How regularly one loop turned since its last heartbeat. */
@Name(HeartbeatEvent.NAME)
@Label("Loop Heartbeat")
@Category(Schema.CATEGORY)
@Description("How regularly one loop turned since its last heartbeat.")
@Period("1 s")
@StackTrace(false)
public final class HeartbeatEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Heartbeat";

  @Label("Loop Id")
  public long loop;

  @Label("Interval")
  @Timespan
  public long interval;

  @Label("Turns")
  public long turns;

  @Label("Units")
  @Description("Tasks and ready operations run, where the framework's dispatch is hooked")
  public long units;

  @Label("Busy")
  @Timespan
  public long busy;

  @Label("Idle")
  @Description("Time inside polls")
  @Timespan
  public long idle;

  @Label("Tasks")
  @Description("The part of Busy that is tasks, where the framework tells them from I/O")
  @Timespan
  public long tasks;

  @Label("Stalls Without Event")
  @Description("Stalls that were counted alone, to stay within the budget")
  public long untoldStalls;

  @Label("Time Of Stalls Without Event")
  @Timespan
  public long untoldStallTime;

  @Label("Gap 50th Percentile")
  @Timespan
  public long p50;

  @Label("Gap 90th Percentile")
  @Timespan
  public long p90;

  @Label("Gap 99th Percentile")
  @Timespan
  public long p99;

  @Label("Gap 99.9th Percentile")
  @Timespan
  public long p999;

  @Label("Longest Gap")
  @Description("Exact, not rounded to a histogram bucket")
  @Timespan
  public long max;

  @Label("Histogram Interval")
  @Description("The time that the histograms cover, where there are any in this event")
  @Timespan
  public long histogramInterval;

  @Label("Gap Histogram")
  @Description("HdrHistogram V2, compressed, base64; nanoseconds. Not in each event")
  public String histogram;

  @Label("Longest Poll Delay")
  @Description("How late the latest timed-out poll of the interval returned")
  @Timespan
  public long pollDelayMax;

  @Label("Poll Delay Histogram")
  @Description("HdrHistogram V2, compressed, base64; nanoseconds. Not in each event")
  public String pollDelayHistogram;
}
