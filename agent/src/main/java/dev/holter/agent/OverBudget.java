/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.weave.Coverage;

/**
 * Says what is left out to stay within the budget, each thing once, and that nothing is any more.
 * Called by the watchdog, about once a second.
 */
final class OverBudget {

  private static final int[] STEPS = {Budget.REPEATS, Budget.STACKS, Budget.EVENTS};
  private static final String[] NAMES = {
    "further stacks of stalls", "stacks of stalls", "events of stalls and calls",
  };

  /** Load comes and goes; after so many seconds without any, it has gone. */
  private static final int CALM = 10;

  private final String share;
  private final Coverage coverage;
  private int told;
  private int calm;
  private boolean toldCalm;

  OverBudget(long budget, Coverage coverage) {
    this.share = Quantity.printShare(budget);
    this.coverage = coverage;
  }

  void look() {
    int leftOut = Budget.takeLeftOut();
    for (int i = 0; i < STEPS.length; i++) {
      if ((leftOut & STEPS[i] & ~told) != 0) {
        told |= STEPS[i];
        toldCalm = false;
        coverage.degraded(
            NAMES[i],
            "left out at times, to stay within budget=" + share + "; what they tell of is counted");
        say("over its budget of " + share + " of a CPU: leaves out " + NAMES[i] + " for now");
      }
    }
    calm = leftOut == 0 ? calm + 1 : 0;
    if (told != 0 && calm == CALM && !toldCalm) {
      toldCalm = true;
      say("within its budget again, nothing is left out");
    }
  }

  /** From a thread of its own: stderr may be a pipe that nobody reads. */
  private static void say(String line) {
    Thread speaker = new Thread(null, () -> Console.say(line), "holter-says", 0, false);
    speaker.setDaemon(true);
    speaker.start();
  }
}
