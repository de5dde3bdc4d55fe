/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;

/**
 * The failure that a loop's HTTP/2 handler answers just now. What it sends then it sends for that:
 * where it came from says more than where it is sent.
 */
final class Failures {

  /** What is nested deeper is a ring. */
  private static final int DEPTH = 16;

  private final EventLoop loop;
  private Throwable failure;

  // a handler that fails itself never says that it is done, so a failure is good for one turn
  private long beat;

  Failures(EventLoop loop) {
    this.loop = loop;
  }

  /** What is answered from now on; null once that is done. */
  void begins(Object thrown) {
    failure = thrown instanceof Throwable t ? t : null;
    beat = loop.beat();
  }

  /** The innermost cause of what is answered, or null. */
  Throwable cause() {
    Throwable cause = beat == loop.beat() ? failure : null;
    for (int depth = 0; cause != null && cause.getCause() != null && depth < DEPTH; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }
}
