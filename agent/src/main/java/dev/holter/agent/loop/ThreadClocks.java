/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** Reads the clocks of one loop's thread, from any thread. */
public interface ThreadClocks {

  /** CPU time in nanoseconds, or -1. */
  long cpu();

  /** Time runnable but not run in nanoseconds, or -1 where the system does not tell. */
  long runDelay();
}
