/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Globs;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Nearest;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.SelectionReport;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.fact.WindowFact;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * Takes out of a diagnosis what was not asked for, and counts it. A stall is judged before it is
 * chosen: what befell other loops at that time is evidence, so that its cause is the same in every
 * selection.
 */
final class Selected {

  private final Selection selection;
  private final Globs loops;
  private final TreeSet<String> otherLoops = new TreeSet<>();
  private final TreeSet<String> otherNames = new TreeSet<>();
  private int stalls;
  private double stallMs;
  private long calls;

  Selected(Selection selection) {
    this.selection = selection;
    this.loops = new Globs(selection.loops());
  }

  boolean loop(String name) {
    return loops.matches(name);
  }

  boolean stall(StallReport s) {
    boolean chosen =
        loop(s.loop())
            && (selection.cause() == null || selection.cause() == s.cause())
            && s.durationMs() >= minMs();
    if (!chosen) {
      stalls++;
      stallMs += s.durationMs();
    }
    return chosen;
  }

  /** Calls go by the cause their rule stands for, or by a chosen stall they made. */
  boolean call(BlockingCall c) {
    boolean chosen =
        c.stalls() > 0
            || (selection.cause() == null || selection.cause() == RuleCause.of(c.rule()))
                && c.maxMs() >= minMs();
    if (!chosen) {
      calls += c.count();
    }
    return chosen;
  }

  void leftOut(long loop, LoopNames names) {
    otherLoops.add(names.id(loop));
    otherNames.add(names.name(loop));
  }

  void leftOutCall() {
    calls++;
  }

  /** Complains of globs that match nothing. */
  void check(List<LoopReport> chosen) {
    if (chosen.isEmpty() && !otherNames.isEmpty()) {
      String asked = String.join(" ", selection.loops());
      throw new InputException(
          "--loop "
              + asked
              + ": no loop is called so; did you mean "
              + Nearest.of(asked, otherNames)
              + "? * stands for any characters");
    }
  }

  /** Whether there are stalls of chosen loops that are not told. */
  boolean someStalls() {
    return selection.cause() != null || selection.minDuration() != null;
  }

  /** Null where everything was asked for. */
  SelectionReport report(WindowFact window) {
    if (selection.equals(Selection.ALL)) {
      return null;
    }
    return new SelectionReport(
        iso(window.from()),
        iso(window.to()),
        selection.loops(),
        selection.cause(),
        selection.minDuration() == null ? null : Double.valueOf(minMs()),
        selection.excludeWarmup(),
        new SelectionReport.LeftOut(
            otherLoops.size(),
            stalls + window.stalls(),
            Math.round(1e3 * (stallMs + Millis.of(window.stallTime()))) / 1e3,
            calls + window.calls()));
  }

  private double minMs() {
    return selection.minDuration() == null ? 0 : Millis.of(selection.minDuration().toNanos());
  }

  private static String iso(Long nanos) {
    return nanos == null ? null : Instant.ofEpochSecond(0, nanos).toString();
  }
}
