/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.CountTest;
import dev.holter.cli.model.diff.DurationTest;
import dev.holter.cli.model.diff.FindingChange;
import dev.holter.cli.stat.LengthTest;
import dev.holter.cli.stat.RateTest;
import java.util.Locale;

/**
 * What became of one finding.
 *
 * @param rate probability of the count test, corrected
 * @param length the same of the test of lengths
 * @param tests for how many it is corrected
 */
record FindingVerdict(
    FindingTest test, DiffSide base, DiffSide head, double rate, double length, int tests) {

  static final double ALPHA = 0.05;

  /** A smaller difference is none to act on, however sure it is; runs differ by as much. */
  private static final double MATTERS = 1.25;

  FindingChange change() {
    Finding f = test.finding();
    CountTest count =
        countTest(test.rate(), rate, FindingTest.count(test.base()), base, head, tests);
    LengthTest l = test.length();
    Change change = direction();
    return new FindingChange(
        f.id(),
        f.severity(),
        f.title(),
        f.cause(),
        f.rule(),
        f.source(),
        f.line(),
        f.artifact(),
        change,
        change != Change.UNCHANGED
            && (moreOrFewer() != 0 || test.base() != null && test.head() != null),
        explanation(change, count),
        base.amount(test.base()),
        head.amount(test.head()),
        count,
        l == null ? null : new DurationTest(l.p(), length, l.firstMedian(), l.secondMedian()));
  }

  static CountTest countTest(
      RateTest t, double adjusted, long first, DiffSide base, DiffSide head, int tests) {
    // each alone has to pass the strictest of Holm's limits to be sure to be told
    double alpha = ALPHA / Math.max(1, tests);
    return new CountTest(
        t.p(),
        adjusted,
        t.ratio(),
        t.low(),
        t.high(),
        RateTest.tellsMoreFrom(first, base.hours(), head.hours(), alpha),
        RateTest.tellsFewerTo(first, base.hours(), head.hours(), alpha));
  }

  private Change direction() {
    if (test.base() == null) {
      return Change.NEW;
    }
    if (test.head() == null) {
      return Change.GONE;
    }
    int often = moreOrFewer();
    int longer = longerOrShorter();
    if (often == 0 && longer == 0) {
      return Change.UNCHANGED;
    }
    // fewer but longer ones: what they cost together decides
    double before = base.amount(test.base()).totalMsPerHour();
    double after = head.amount(test.head()).totalMsPerHour();
    int way = often * longer < 0 ? Double.compare(after, before) : often + longer;
    return way > 0 ? Change.WORSE : way < 0 ? Change.BETTER : Change.UNCHANGED;
  }

  private int moreOrFewer() {
    if (rate > ALPHA) {
      return 0;
    }
    Double ratio = test.rate().ratio();
    return ratio == null || ratio >= MATTERS ? 1 : ratio <= 1 / MATTERS ? -1 : 0;
  }

  private int longerOrShorter() {
    LengthTest l = test.length();
    if (l == null || length > ALPHA) {
      return 0;
    }
    return l.secondMedian() >= MATTERS * l.firstMedian()
        ? 1
        : l.firstMedian() >= MATTERS * l.secondMedian() ? -1 : 0;
  }

  private String explanation(Change change, CountTest count) {
    return switch (change) {
      case NEW ->
          moreOrFewer() != 0
              ? "BASE had none, and that is no chance (p " + p(rate) + ")."
              : "BASE had none, which may be chance (p "
                  + p(rate)
                  + "): with so little watched, "
                  + count.tellsMoreFrom()
                  + " or more would tell.";
      case GONE ->
          moreOrFewer() != 0
              ? "HEAD has none, and that is no chance (p " + p(rate) + ")."
              : "HEAD has none, which may be chance (p " + p(rate) + ")" + never(count) + ".";
      case UNCHANGED -> unchanged(count);
      default -> moved();
    };
  }

  private static String never(CountTest count) {
    return count.tellsFewerTo() == null ? ": BASE has too few for their absence to tell" : "";
  }

  private String unchanged(CountTest count) {
    boolean small = rate <= ALPHA || length <= ALPHA;
    String none =
        small
            ? "There is a difference, of less than a quarter"
            : "No difference that these recordings show (p " + p(Math.min(rate, length)) + ")";
    return none
        + "; "
        + count.tellsMoreFrom()
        + " or more"
        + (count.tellsFewerTo() == null ? "" : ", or " + count.tellsFewerTo() + " or fewer,")
        + " in HEAD would have told.";
  }

  private String moved() {
    StringBuilder b = new StringBuilder();
    if (moreOrFewer() != 0) {
      RateTest r = test.rate();
      b.append(times(r.ratio())).append(" as often");
      if (r.high() != null) {
        b.append(" (95 %: ").append(times(r.low())).append(" to ").append(times(r.high()));
        b.append(')');
      }
      b.append(", p ").append(p(rate)).append(". ");
    }
    if (longerOrShorter() != 0) {
      LengthTest l = test.length();
      b.append("A stall lasts ").append(Millis.text(l.secondMedian())).append(" instead of ");
      b.append(Millis.text(l.firstMedian())).append(" (median), p ").append(p(length)).append('.');
    }
    return b.toString().strip();
  }

  static String times(double ratio) {
    return String.format(
        Locale.ROOT, ratio < 0.095 ? "%.3f×" : ratio < 9.95 ? "%.2f×" : "%.0f×", ratio);
  }

  static String p(double p) {
    return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, p < 0.1 ? "%.4f" : "%.2f", p);
  }
}
