/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.SampleFact;

/** What is told of a process while it runs. Called by one thread, in no order of time. */
public interface LiveListener {

  /** There is this loop; told again from time to time. */
  void loop(LoopFact loop);

  /** A loop's heartbeat. */
  void beat(LiveBeat beat);

  /**
   * A stall has ended.
   *
   * @param start epoch nanoseconds
   * @param elapsed nanoseconds
   */
  void stall(long id, long loop, long start, long elapsed, String mainRule);

  /** Evidence of a stall, which may go on. */
  void sample(SampleFact sample);

  /**
   * All that the process wrote until then has been told.
   *
   * @param newest epoch nanoseconds of the newest event
   */
  void flushed(long newest);

  /** There will be no more. */
  void closed();
}
