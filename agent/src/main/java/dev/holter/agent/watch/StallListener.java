/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.EventLoop;

/** Hears of stalls while they last. Called by the watchdog, which must not be held up. */
public interface StallListener {

  /** A stall has reached this age, and this is where its loop is. */
  void grows(EventLoop loop, long elapsed, StackTraceElement[] stack);

  /** A stall that was told of is over, after about this time. */
  void ended(EventLoop loop, long elapsed);
}
