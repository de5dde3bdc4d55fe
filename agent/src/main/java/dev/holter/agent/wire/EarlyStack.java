/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Frames;
import dev.holter.agent.loop.Journal;

/** The stack here and now, kept only while there is no recording: a late event has another one. */
final class EarlyStack {

  private final StackTraceElement[] stack;

  private EarlyStack(StackTraceElement[] stack) {
    this.stack = stack;
  }

  static EarlyStack here(EventLoop loop) {
    boolean written = Journal.on && loop.announced;
    return new EarlyStack(written ? null : new Throwable().getStackTrace());
  }

  /** Null where the event has its own. */
  String text() {
    return stack == null ? null : Frames.text(stack);
  }
}
