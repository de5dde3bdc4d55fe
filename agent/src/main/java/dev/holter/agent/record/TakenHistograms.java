/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.loop.Account;
import dev.holter.agent.loop.IntervalHistogram.Interval;

/**
 * The histograms of the loop whose heartbeat is being written; the next loop gets them emptied.
 *
 * <p>One pair goes from loop to loop: two a loop of its own were a fifth of what a loop took. Not
 * thread-safe.
 */
final class TakenHistograms {

  private Interval gaps = new Interval();
  private Interval pollDelays = new Interval();

  /** Takes what an open account has recorded, and leaves it the ones held so far. */
  void take(Account account) {
    gaps = account.gaps().take(gaps);
    pollDelays = account.pollDelays().take(pollDelays);
  }

  /** How long turns lasted, valid until the next take. */
  Interval gaps() {
    return gaps;
  }

  /** How late polls returned that timed out, valid until the next take. */
  Interval pollDelays() {
    return pollDelays;
  }
}
