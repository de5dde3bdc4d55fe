/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.ProcessHealth;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The sentence a person reads first. */
final class Summary {

  private Summary() {}

  static String of(
      Verdict verdict,
      List<LoopReport> loops,
      List<StallReport> stalls,
      List<BlockingCall> calls,
      List<Finding> findings,
      List<ProcessHealth.Pause> pauses,
      boolean narrowed) {
    String untold = countedAlone(loops, stalls);
    return switch (verdict) {
      case STALLED -> stalled(stalls.stream().filter(StallReport::own).toList(), findings) + untold;
      case BLOCKING ->
          blocking(calls.stream().filter(BlockingCall::own).toList(), findings)
              + leftOut(stalls)
              + untold;
      case HEALTHY ->
          healthy(loops, narrowed, untold.isEmpty()) + leftOut(stalls) + untold + heldUp(pauses);
      case INSUFFICIENT_DATA ->
          "No loop turned while this was recorded, so nothing can be said of it.";
    };
  }

  /** What the agent's budget, or the memory here, left no more of than their number. */
  private static String countedAlone(List<LoopReport> loops, List<StallReport> stalls) {
    long untold = loops.stream().mapToLong(LoopReport::stalls).sum() - stalls.size();
    double ms =
        loops.stream().mapToDouble(LoopReport::stallMs).sum()
            - stalls.stream().mapToDouble(StallReport::durationMs).sum();
    return untold <= 0
        ? ""
        : " Beside that, "
            + Plural.of(untold, "stall")
            + " of "
            + Millis.text(ms)
            + " in all "
            + (untold == 1 ? "was" : "were")
            + " counted alone: of what cause nobody knows.";
  }

  private static String stalled(List<StallReport> own, List<Finding> findings) {
    long loops = own.stream().map(StallReport::loopId).distinct().count();
    double total = own.stream().mapToDouble(StallReport::durationMs).sum();
    StallReport worst = Collections.max(own, Comparator.comparing(StallReport::durationMs));
    // the first finding is the one of most time, which a single long stall of another may outlast
    boolean ofWorst = findings.isEmpty() || findings.get(0).id().equals(worst.finding());
    return Plural.of(loops, "loop")
        + " stalled "
        + (own.size() == 1 ? "once" : own.size() + " times")
        + ", for "
        + Millis.text(total)
        + " in all, at worst "
        + Millis.text(worst.durationMs())
        + culprit(ofWorst ? ": " : "; above all ", findings)
        + ".";
  }

  private static String blocking(List<BlockingCall> own, List<Finding> findings) {
    long count = own.stream().mapToLong(BlockingCall::count).sum();
    double total = own.stream().mapToDouble(BlockingCall::totalMs).sum();
    return "No loop stalled, but "
        + Plural.of(count, "blocking call")
        + " ran on loops, "
        + Millis.text(total)
        + " in all"
        + culprit(": ", findings)
        + ".";
  }

  private static String healthy(List<LoopReport> loops, boolean narrowed, boolean allTold) {
    long turns = loops.stream().mapToLong(LoopReport::turns).sum();
    double max = loops.stream().mapToDouble(l -> l.gap().ownMaxMs()).max().orElse(0);
    return Plural.of(loops.size(), "loop")
        + " turned "
        + Plural.of(turns, "time")
        + (allTold ? " without a stall of " : ", and no event tells of a stall of ")
        + (loops.size() == 1 ? "its" : "their")
        + " own"
        + (narrowed ? " that was asked for" : "")
        + "; longest gap "
        + Millis.text(max)
        + ".";
  }

  /** A long gap that the tables show and no verdict counts wants a word. */
  private static String leftOut(List<StallReport> stalls) {
    List<StallReport> excused =
        stalls.stream().filter(s -> !s.own() && !s.permitted() && !s.cause().ofProcess()).toList();
    double longest = excused.stream().mapToDouble(StallReport::durationMs).max().orElse(0);
    return excused.isEmpty()
        ? ""
        : " Left out: "
            + Plural.of(excused.size(), "stall")
            + ", at worst "
            + Millis.text(longest)
            + ", of a cold JVM or with too little evidence.";
  }

  private static String heldUp(List<ProcessHealth.Pause> pauses) {
    return pauses.stream()
        .max(Comparator.comparingDouble(ProcessHealth.Pause::durationMs))
        .map(
            worst ->
                " The process as a whole was held up "
                    + (pauses.size() == 1 ? "once" : pauses.size() + " times")
                    + ", at worst for "
                    + Millis.text(worst.durationMs())
                    + " ("
                    + worst.cause().id()
                    + ").")
        .orElse("");
  }

  private static String culprit(String lead, List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    Finding f = findings.get(0);
    String what = f.rule() == null ? f.cause().id() : f.rule();
    return lead + (f.source() == null ? what : what + " in " + f.source());
  }
}
