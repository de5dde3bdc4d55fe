/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Finding;
import dev.holter.cli.stat.LengthTest;
import dev.holter.cli.stat.RateTest;

/**
 * A finding of either side and what is tested about it, before the correction for all the others.
 *
 * @param base null where it is not there
 * @param head null where it is not there
 * @param length null where there are too few stalls
 */
record FindingTest(Finding base, Finding head, RateTest rate, LengthTest length) {

  static FindingTest of(DiffSide base, DiffSide head, Finding before, Finding after) {
    String id = before == null ? after.id() : before.id();
    return new FindingTest(
        before,
        after,
        RateTest.of(count(before), base.hours(), count(after), head.hours()),
        LengthTest.of(base.stallsOf(id), head.stallsOf(id)));
  }

  /** As it is now; as it was, where it is gone. */
  Finding finding() {
    return head == null ? base : head;
  }

  static long count(Finding f) {
    return f == null ? 0 : f.count();
  }
}
