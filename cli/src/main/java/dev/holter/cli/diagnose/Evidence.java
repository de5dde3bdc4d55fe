/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that is known of one stall.
 *
 * @param samples its samples, JFR's own among them
 * @param calls guarded calls of its turn
 * @param spans the JDK's events that overlap it
 * @param throttled time without CPU quota around it
 * @param threshold from when on a turn is a stall
 * @param together whether another loop stalled for at least half of its time
 * @param processRunDelay how long the late watchdog waited for a CPU, by this stall or one of
 *     another loop at the same time; -1 if unknown
 * @param starvedAround whether the process is known to have got no CPU shortly before or after
 */
record Evidence(
    StallFact stall,
    LifePhase life,
    StallSamples samples,
    List<CallFact> calls,
    List<SpanFact> spans,
    long throttled,
    long threshold,
    boolean together,
    long processRunDelay,
    boolean starvedAround) {

  /** Rules of calls that stop all threads, direct memory that has run out among them. */
  private static final Set<String> ASKING = Set.of("gc.explicit", "jvm.dump", "memory.direct");

  Evidence {
    spans = inOrder(spans);
  }

  /** By their starts: every rule asks what some of them cover. */
  private static List<SpanFact> inOrder(List<SpanFact> spans) {
    return spans.size() < 2
        ? spans
        : spans.stream().sorted(Comparator.comparingLong(SpanFact::start)).toList();
  }

  /** Time of the stall that events of a kind cover, each moment once. */
  long covered(SpanFact.Kind... kinds) {
    return covered(s -> isOf(s, kinds));
  }

  /** Time of the stall that chosen events cover, each moment once. */
  long covered(Predicate<SpanFact> choice) {
    long sum = 0;
    long at = stall.start();
    for (SpanFact s : spans) {
      if (choice.test(s)) {
        long from = Math.max(at, s.start());
        long to = Math.min(stall.end(), s.end());
        if (to > from) {
          sum += to - from;
          at = to;
        }
      }
    }
    return sum;
  }

  private static boolean isOf(SpanFact span, SpanFact.Kind... kinds) {
    for (SpanFact.Kind kind : kinds) {
      if (span.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * Time in which the JVM stopped the thread. A safepoint waits until all threads have come, and
   * this one may be the last: while it computed, it was not stopped.
   */
  long stopped(SpanFact.Kind... kinds) {
    long ran = Math.max(0, clocksKnown() ? computed() : stall.cpu());
    return Math.min(covered(kinds), Math.max(0, stall.elapsed() - ran));
  }

  /** Whether the loop itself asked the JVM to stop all threads for most of it. */
  boolean askedFor() {
    long asked = ASKING.stream().mapToLong(this::inCalls).sum();
    return mostOf(asked)
        || stall.mainRule() != null
            && ASKING.contains(stall.mainRule())
            && mostOf(stall.mainRuleTime());
  }

  /** Whether the JVM's own pauses cover most of it: then nobody outside stopped the process. */
  boolean stoppedByTheJvm() {
    return mostOf(stopped(SpanFact.Kind.GC, SpanFact.Kind.SAFEPOINT));
  }

  /** Whether the thread was mostly seen to give its CPU away: whoever asks for that computes. */
  boolean yields() {
    return samples.most(Evidence::yields);
  }

  private static boolean yields(SampleFact s) {
    return !s.stack().isEmpty()
        && s.stack().get(0).type().equals("java.lang.Thread")
        && s.stack().get(0).method().startsWith("yield"); // yield0 from 21 on
  }

  /** Time in calls of one rule that left an event. */
  long inCalls(String rule) {
    return calls.stream().filter(c -> c.rule().equals(rule)).mapToLong(CallFact::elapsed).sum();
  }

  /**
   * Whether a time in which the process was held up explains the stall: most of it, and what is
   * left would have been none; or nearly all of it. Else the loop would have stalled anyway.
   */
  boolean explains(long heldUp) {
    boolean nearlyAll = 5 * heldUp >= 4 * stall.elapsed();
    return nearlyAll || mostOf(heldUp) && stall.elapsed() - heldUp < threshold;
  }

  /** How long the thread waited for a CPU in all, by what its clocks cover; 0 if unknown. */
  long waitedForCpu() {
    return stall.runDelay() <= 0 || stall.clockCovered() <= 0
        ? 0
        : Math.min(
            stall.elapsed(),
            Math.round((double) stall.elapsed() * stall.runDelay() / stall.clockCovered()));
  }

  /**
   * Whether the thread waited for a CPU, by clocks that cover enough of the stall or have seen
   * enough of the wait themselves.
   */
  boolean waitKnown() {
    return stall.runDelay() >= 0 && (mostOf(stall.clockCovered()) || mostOf(stall.runDelay()));
  }

  /**
   * Time in which the JVM stopped the thread, or it is known to have waited for a CPU. A thread
   * without a CPU is often the one that a safepoint waits for: what it computed was neither.
   */
  long heldUp() {
    long stopped = stopped(SpanFact.Kind.GC, SpanFact.Kind.SAFEPOINT);
    return waitKnown()
        ? Math.min(stopped + waitedForCpu(), stall.elapsed() - Math.max(0, computed()))
        : stopped;
  }

  /** Whether what held the process up explains the stall, and this is the larger part of it. */
  boolean explainsMost(long part) {
    return explains(part) || 2 * part >= heldUp() && explains(heldUp());
  }

  /** How long the thread computed in all, by what its clocks cover; -1 if unknown. */
  long computed() {
    return stall.cpu() < 0 || stall.clockCovered() <= 0
        ? -1
        : Math.round((double) stall.elapsed() * stall.cpu() / stall.clockCovered());
  }

  /** Whether a time is at least half of the stall. */
  boolean mostOf(long time) {
    return 2 * time >= stall.elapsed();
  }

  /** The longest event of a kind. */
  Optional<SpanFact> longest(SpanFact.Kind... kinds) {
    return longest(s -> isOf(s, kinds));
  }

  /** The longest of the chosen events. */
  Optional<SpanFact> longest(Predicate<SpanFact> choice) {
    return spans.stream().filter(choice).max(Comparator.comparingLong(s -> s.end() - s.start()));
  }

  /** Whether the thread's clocks cover enough of the stall to rest a cause on. */
  boolean clocksKnown() {
    return stall.cpu() >= 0 && mostOf(stall.clockCovered());
  }

  /**
   * Whether the thread is known to have run, or been ready to, for less than half of the covered
   * time: one that waits for a CPU wants to compute, and one that the JVM stops can do neither.
   */
  boolean littleCpu() {
    long covered = stall.clockCovered();
    // where next to nothing is left of it, the clocks themselves are off by as much
    long left =
        Math.max(covered - covered(SpanFact.Kind.GC, SpanFact.Kind.SAFEPOINT), covered / 10);
    return clocksKnown() && 2 * (stall.cpu() + Math.max(0, stall.runDelay())) < left;
  }

  /** Whether the thread is known to have run for half of the covered time or more. */
  boolean muchCpu() {
    return clocksKnown() && 2 * stall.cpu() >= stall.clockCovered();
  }
}
