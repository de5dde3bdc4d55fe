/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * The hooks woven into frameworks where they turn to a channel, a context or a route. Each costs a
 * table look-up and a few plain stores of references that the framework held anyway.
 */
public final class Dispatch {

  private Dispatch() {}

  /** The unit at work is this channel's. */
  public static void channel(Object channel) {
    LoopThread t = LoopTable.current();
    if (t != null && !t.loop.ignored) {
      t.loop.atWork.channel(channel, t.loop.turnUnits());
    }
  }

  /** Code of this context runs from here on, or of none. */
  public static void context(Object context) {
    LoopThread t = LoopTable.current();
    if (t != null && !t.loop.ignored) {
      t.loop.atWork.context(context, t.loop.turnUnits());
    }
  }

  /** A request has come to a route. */
  public static void route(Object route, Object request) {
    LoopThread t = LoopTable.current();
    if (t != null && !t.loop.ignored) {
      t.loop.atWork.route(route, request, t.loop.turnUnits());
    }
  }
}
