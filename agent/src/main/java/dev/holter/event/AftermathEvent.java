/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** What had piled up when the loop polled again after a stall. */
@Name(AftermathEvent.NAME)
@Label("Stall Aftermath")
@Category(Schema.CATEGORY)
@Description("What had piled up when the loop polled again after a stall.")
@StackTrace(false)
public final class AftermathEvent extends Event {

  /** The event's name in a recording. */
  public static final String NAME = "holter.Aftermath";

  @Label("Stall Id")
  public long stall;

  @Label("Loop Id")
  public long loop;

  @Label("Ready Keys")
  @Description("Channels the stall kept waiting: ready at the first poll after it")
  public int readyKeys;

  @Label("Pending Units")
  @Description("Units of the turn after it, where the framework's dispatch is hooked")
  public long pendingUnits;
}
