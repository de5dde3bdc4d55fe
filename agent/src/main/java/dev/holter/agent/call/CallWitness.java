/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.EventLoop;

/** Looks at guarded calls that are reported, with their stack at hand. */
public interface CallWitness {

  /**
   * The running thread has ended a guarded call, or was refused one.
   *
   * @param detail what it worked on, or null
   * @param elapsed nanoseconds
   * @return whether a permit covers it
   */
  boolean permits(EventLoop loop, Site site, String detail, long elapsed, boolean refused);
}
