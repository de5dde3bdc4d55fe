/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A turn that lasted at least the stall threshold.
 *
 * @param threadId the thread that was in the turn; 0 if unknown
 * @param start its end less its elapsed time, because an event's own start may miss the first
 *     moments
 * @param ended false where only samples tell of it: the process ended first
 * @param longestUnit 0 if unknown
 * @param cpu -1 if unknown
 * @param runDelay -1 if unknown
 * @param processRunDelay how long the late watchdog waited for a CPU, -1 if unknown
 */
public record StallFact(
    long id,
    long loop,
    long turn,
    long threadId,
    long start,
    long elapsed,
    boolean ended,
    String phase,
    long units,
    long longestUnit,
    String longestUnitClass,
    long cpu,
    long runDelay,
    long clockCovered,
    long guarded,
    String mainRule,
    long mainRuleTime,
    long classLoads,
    long classLoadTime,
    int samplesTaken,
    int samplesDropped,
    int samplesSuppressed,
    long processLate,
    long processRunDelay,
    String endedBy) {

  public long end() {
    return start + elapsed;
  }

  public StallFact onThread(long thread) {
    return new StallFact(
        id,
        loop,
        turn,
        thread,
        start,
        elapsed,
        ended,
        phase,
        units,
        longestUnit,
        longestUnitClass,
        cpu,
        runDelay,
        clockCovered,
        guarded,
        mainRule,
        mainRuleTime,
        classLoads,
        classLoadTime,
        samplesTaken,
        samplesDropped,
        samplesSuppressed,
        processLate,
        processRunDelay,
        endedBy);
  }

  /** A stall that no event closed, as long as it is known to have lasted. */
  public static StallFact unended(SampleFact last, long until, long threadId, int samples) {
    return new StallFact(
        last.stall(),
        last.loop(),
        last.turn(),
        threadId,
        last.time() - last.elapsed(),
        until - last.time() + last.elapsed(),
        /* ended= */ false,
        "unknown",
        0,
        0,
        null,
        -1,
        -1,
        0,
        0,
        null,
        0,
        0,
        0,
        samples,
        0,
        0,
        0,
        -1,
        null);
  }
}
