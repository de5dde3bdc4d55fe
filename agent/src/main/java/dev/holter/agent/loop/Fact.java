/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import jdk.jfr.Event;

/** Something to be written to the recording as soon as there is one and its loop is known. */
public interface Fact {

  /** The loop it is about. */
  EventLoop loop();

  /** {@code nanoTime} at which it was complete. */
  long at();

  /**
   * Commits the event.
   *
   * @param late nanoseconds since {@link #at}, or 0 when it is written at once
   * @param begun an event of the right class that has begun, or null
   */
  void commit(long late, Event begun);

  /** It will never be written. */
  default void lost() {}
}
