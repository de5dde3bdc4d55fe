/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What a loop has sent since it began, and how much of it late. */
@Name(FlushTotalsEvent.NAME)
@Label("Flush Totals")
@Category(Schema.CATEGORY)
@Description("What a loop has sent since it began, and how much of it late.")
@StackTrace(false)
public final class FlushTotalsEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.FlushTotals";

  @Label("Loop Id")
  public long loop;

  @Label("Flushes")
  @Description("Those that had something to flush")
  public long flushes;

  @Label("Messages")
  public long messages;

  @Label("Bunches")
  @Description("Several messages, written a stall threshold or more apart, that left together")
  public long bunches;

  @Label("Oldest")
  @Description("The oldest message as it was flushed, where it was late")
  @Timespan
  public long oldest;

  @Label("Late For The Loop")
  @Description("Late flushes whose messages waited most for the loop to come to them")
  public long lateForLoop;

  @Label("Late For TLS")
  @Description("Late flushes of a TLS handler")
  public long lateForTls;

  @Label("Late For HTTP/2")
  @Description("Late flushes of HTTP/2's flow controller")
  public long lateForHttp2;

  @Label("Late For A Flush")
  @Description("Late flushes of an outbound buffer")
  public long lateForFlush;

  @Label("Late For The Socket")
  @Description("Times that a socket was late to take what was flushed")
  public long lateForSocket;

  @Label("Written Late By")
  @Timespan
  public long late;
}
