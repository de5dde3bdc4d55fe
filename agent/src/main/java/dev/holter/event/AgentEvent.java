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
import jdk.jfr.Timestamp;

/** The agent itself: what it is, what it hooked and what it cost. */
@Name(AgentEvent.NAME)
@Label("Holter Agent")
@Category(Schema.CATEGORY)
@Description("The agent itself: what it is, what it hooked and what it cost.")
@Period("everyChunk")
@StackTrace(false)
public final class AgentEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Agent";

  @Label("Version")
  public String version;

  @Label("Schema Version")
  public int schema;

  @Label("Options")
  @Description("Every option with its effective value, as k=v,k=v")
  public String options;

  @Label("Host")
  public String host;

  @Label("Process Id")
  public long pid;

  @Label("JVM Name")
  public String jvmName;

  @Label("JVM Version")
  public String jvmVersion;

  @Label("JVM Start Time")
  @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
  public long jvmStart;

  @Label("Hooks Installed")
  @Description("One hook a line")
  public String hooks;

  @Label("Hooks Degraded")
  @Description("One hook a line with the reason; what it guards is not seen")
  public String degraded;

  @Label("Stall Threshold")
  @Timespan
  public long stallThreshold;

  @Label("Call Threshold")
  @Timespan
  public long callThreshold;

  @Label("Watchdog CPU Time")
  @Description("CPU time of the agent's own threads since the start of the process")
  @Timespan
  public long selfCpu;

  @Label("Suppressed Stall Samples")
  @Description(
      "Stack samples not taken because the limit per loop and minute or the budget was reached")
  public long suppressedSamples;

  @Label("Suppressed Blocking Calls")
  @Description("Blocking calls counted in the totals but without an event of their own")
  public long suppressedCalls;

  @Label("Suppressed Stalls")
  @Description("Stalls counted in the heartbeats but without an event of their own")
  public long suppressedStalls;

  @Label("Refused Calls")
  @Description("Calls that mode=fail threw an error for: the program's course was changed")
  public long refusedCalls;

  @Label("Permits")
  @Description("One permit a line: rule, source, last day, reason, separated by tabs")
  public String permits;

  @Label("Debugger")
  @Description("A debugger can be attached: what looks like a stall may be a breakpoint")
  public boolean debugger;
}
