/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * How many events one loop's guarded calls may still write this second, and its stalls where {@link
 * Budget} runs short: the first few are written whenever they come. Used by the loop's owner alone;
 * no clock read, no allocation.
 */
public final class CallBudget {

  /** Events of one rule a second. */
  private static final int OF_RULE = 20;

  /** Events of all rules a second: at 2 µs an event, 0.02 % of the loop's time. */
  private static final int OF_ALL = 100;

  /** The first stalls, slow and fast calls of a rule have events, whenever they come. */
  private static final int FIRST = 4;

  /** After those, so many a second. */
  private static final int SAMPLES = 2;

  /** Stacks of fast calls of one rule that are looked at a second, at 2 µs each. */
  private static final int LOOKS = 16;

  /** Stacks remembered: far more than a service has ways to block a loop; then all are known. */
  private static final int STACKS = 512;

  private static final long SECOND = 1_000_000_000L;

  private final int[] used;
  private final int[] looks;
  private final long[] stacks = new long[STACKS];
  private int known;
  private int stalls;
  private final int[] sampled;
  private final int[] first;
  private final int[] firstSlow;
  private int all;
  private long since;

  CallBudget(int rules) {
    used = new int[rules];
    looks = new int[rules];
    sampled = new int[rules];
    first = new int[rules];
    firstSlow = new int[rules];
  }

  /** Takes one event out of the budget, if there is one. */
  public boolean grants(int rule, long now) {
    renew(now);
    if (used[rule] >= OF_RULE || all >= OF_ALL || !allowsSlow(rule)) {
      return false;
    }
    used[rule]++;
    all++;
    return true;
  }

  /** The same for a call too fast for an event of its own. */
  public boolean grantsSample(int rule, long now) {
    if (first[rule] < FIRST) {
      first[rule]++;
      return true;
    }
    renew(now);
    if (sampled[rule] >= SAMPLES || all >= OF_ALL || !Budget.allows(Budget.EVENTS)) {
      return false;
    }
    sampled[rule]++;
    all++;
    return true;
  }

  /** Whether to look at the stack of a fast call that no sample was granted. */
  public boolean grantsLook(int rule, long now) {
    renew(now);
    return known < STACKS / 2
        && all < OF_ALL
        && looks[rule]++ < LOOKS
        && Budget.allows(Budget.EVENTS);
  }

  /** Whether a stall has an event of its own. */
  boolean grantsStall() {
    return stalls < FIRST && stalls++ < FIRST || Budget.allows(Budget.EVENTS);
  }

  private boolean allowsSlow(int rule) {
    return firstSlow[rule] < FIRST && firstSlow[rule]++ < FIRST || Budget.allows(Budget.EVENTS);
  }

  /** Whether a stack was not seen before; it is from now on. */
  public boolean isNew(long stack) {
    int i = (int) (stack ^ stack >>> 32) & STACKS - 1;
    while (stacks[i] != 0) {
      if (stacks[i] == stack) {
        return false;
      }
      i = i + 1 & STACKS - 1;
    }
    stacks[i] = stack;
    known++;
    all++;
    return true;
  }

  private void renew(long now) {
    if (now - since < SECOND && since != 0) {
      return;
    }
    since = now;
    all = 0;
    for (int i = 0; i < used.length; i++) {
      used[i] = 0;
      looks[i] = 0;
      sampled[i] = 0;
    }
  }
}
