/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Frames;
import dev.holter.agent.loop.Journal;

/** The stack here and now, kept only while there is no recording: a late event has another one. */
final class EarlyStack {

  private final StackTraceElement[] stack;

  /** What is answered here, or null: then its stack is told instead. */
  private final Throwable cause;

  private EarlyStack(StackTraceElement[] stack, Throwable cause) {
    this.stack = stack;
    this.cause = cause;
  }

  static EarlyStack here(EventLoop loop) {
    boolean written = Journal.on && loop.announced;
    return new EarlyStack(written ? null : new Throwable().getStackTrace(), null);
  }

  /** That of a failure which is answered here; the stack here where there is none. */
  static EarlyStack of(Throwable cause, EventLoop loop) {
    boolean tells = cause != null && cause.getStackTrace().length > 0;
    return tells ? new EarlyStack(cause.getStackTrace(), cause) : here(loop);
  }

  /** The class of the failure, or null. */
  String failure() {
    return cause == null ? null : cause.getClass().getName();
  }

  /** Null where the event has its own. */
  String text() {
    return stack == null ? null : Frames.text(stack);
  }
}
