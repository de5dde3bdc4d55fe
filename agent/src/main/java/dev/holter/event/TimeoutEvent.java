/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A timeout fired on a loop, and whether it was the peer's silence or the loop's deafness. */
@Name(TimeoutEvent.NAME)
@Label("Timeout")
@Category(Schema.CATEGORY)
@Description("A timeout fired on a loop: was the peer silent, or had the loop not listened?")
@StackTrace(false)
public final class TimeoutEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Timeout";

  @Label("Loop Id")
  public long loop;

  @Label("Stall Id")
  @Description("The stall it fired in or right after, or 0")
  public long stall;

  @Label("Kind")
  @Description(
      "connect-timeout, reader-idle, writer-idle, all-idle, keepalive-kill or handshake-timeout")
  public String kind;

  @Label("Channel")
  @Description("Local and remote address of the channel")
  public String channel;

  @Label("Late By")
  @Description("How much later than due it fired")
  @Timespan
  public long lateBy;

  @Label("Deaf For")
  @Description("How long the loop had not looked at its sockets as it fired")
  @Timespan
  public long deafFor;

  @Label("Verdict")
  @Description("genuine, suspect-false or confirmed-false")
  public String verdict;

  @Label("Evidence")
  @Description(
      "heard: the loop had read its sockets after it was due; silent: nothing had come; bytes: they"
          + " waited in the socket; connected: the kernel had connected; refused: it had failed;"
          + " decoded: what was awaited was read soon after; own: the loop itself did not send;"
          + " unasked: what the peer was to answer had not left; unknown")
  public String evidence;

  @Label("Waiting Bytes")
  @Description("Bytes that waited in the socket as it fired, -1 if unknown")
  public long waitingBytes;

  @Label("Decoded After")
  @Description("When what was awaited was read after it had fired, -1 if it was not")
  @Timespan
  public long decodedAfter;

  @Label("Unwritten")
  @Description("Timeouts before this one that left no event, for there were too many at once")
  public long unwritten;

  @Label("Genuine")
  @Description("Timeouts before this one, far from any stall and so genuine, that left no event")
  public long genuine;

  @Label("Written Late By")
  @Timespan
  public long late;
}
