/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * Guarded calls of one loop by rule: exact counts that only ever grow, and the turn's own share.
 *
 * <p>Written by the loop's owner. The counts may be read by one other thread after an acquire of
 * the loop's beat; the maximum is per interval, which the reader opens by raising {@link #epoch}.
 */
public final class CallTotals {

  private final long[] count;
  private final long[] total;
  private final long[] reported;
  private final long[] max;
  private final int[] maxEpoch;
  private final long[] turn;
  private final long[] turnCalls;
  private boolean turnTouched;

  // volatile: raised by the reader, read by the owner
  private volatile int epoch;

  CallTotals(int rules) {
    count = new long[rules];
    total = new long[rules];
    reported = new long[rules];
    max = new long[rules];
    maxEpoch = new int[rules];
    turn = new long[rules];
    turnCalls = new long[rules];
  }

  /** One call of a rule has ended. */
  public void add(int rule, long elapsed) {
    count[rule]++;
    total[rule] += elapsed;
    turn[rule] += elapsed;
    turnCalls[rule]++;
    turnTouched = true;
    int now = epoch;
    if (maxEpoch[rule] != now || elapsed > max[rule]) {
      max[rule] = elapsed;
      maxEpoch[rule] = now;
    }
  }

  /** One call has left an event of its own. */
  public void reported(int rule) {
    reported[rule]++;
  }

  void endTurn() {
    if (turnTouched) {
      turnTouched = false;
      for (int i = 0; i < turn.length; i++) {
        turn[i] = 0;
        turnCalls[i] = 0;
      }
    }
  }

  /** Number of rules. */
  public int rules() {
    return count.length;
  }

  /** Nanoseconds the turn at work has spent in calls of a rule. */
  public long inTurn(int rule) {
    return turn[rule];
  }

  /** Calls of a rule in the turn at work. */
  public long callsInTurn(int rule) {
    return turnCalls[rule];
  }

  /** Calls so far. */
  public long count(int rule) {
    return count[rule];
  }

  /** Nanoseconds so far. */
  public long total(int rule) {
    return total[rule];
  }

  /** Calls so far that left an event of their own. */
  public long reportedSoFar(int rule) {
    return reported[rule];
  }

  /** The longest call of the interval at work, or 0. */
  public long max(int rule) {
    return maxEpoch[rule] == epoch ? max[rule] : 0;
  }

  /** Begins the next interval for {@link #max}. Called by the one reader. */
  public void nextInterval() {
    epoch = epoch + 1;
  }
}
