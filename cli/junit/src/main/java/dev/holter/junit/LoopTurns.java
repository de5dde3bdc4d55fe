/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;

/** The turns of this JVM's loops, asked of the agent, whose classes only the boot loader has. */
final class LoopTurns {

  private static final String AGENT = "dev.holter.agent.loop.TurnsAtWork";

  /** A turn as long as this is a stall by any measure, and has left samples enough to tell it. */
  private static final long OLD = TimeUnit.SECONDS.toNanos(1);

  private static final Method AWAIT_END = find();

  private LoopTurns() {}

  /** Whether the agent can be asked. */
  static boolean known() {
    return AWAIT_END != null;
  }

  /** Lets loops finish what they are at: an answer may reach a test before the turn is over. */
  static void awaitEnd() {
    try {
      AWAIT_END.invoke(null, OLD);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Holter's agent cannot be asked", e);
    }
  }

  private static Method find() {
    try {
      return Class.forName(AGENT, /* initialize= */ true, /* loader= */ null)
          .getMethod("awaitEnd", long.class);
    } catch (ReflectiveOperationException e) {
      return null; // an agent that has no such class: told as a fault
    }
  }
}
