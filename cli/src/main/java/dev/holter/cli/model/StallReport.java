/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * One stall.
 *
 * @param loop the loop's name
 * @param labels what people know the work by: route, verticle, handler, channel
 * @param phase what the loop did: io, task or unknown
 * @param ended false where the recording stops in mid-stall, so that it lasted at least as long
 * @param readyAfter channels that were ready as the loop polled again; null if unknown
 * @param unitsAfter units of the turn after it; null if unknown
 * @param stack the sample or call the cause rests on, innermost first
 */
public record StallReport(
    String id,
    String loop,
    String loopId,
    Map<String, String> labels,
    String phase,
    String start,
    double durationMs,
    boolean ended,
    LifePhase lifePhase,
    long units,
    LongestUnit longestUnit,
    Cause cause,
    Confidence confidence,
    String explanation,
    String rule,
    String detail,
    String source,
    Integer line,
    String artifact,
    Double cpuMs,
    Double runDelayMs,
    Double waitMs,
    Integer readyAfter,
    Integer unitsAfter,
    int samples,
    boolean permitted,
    boolean firstUse,
    String finding,
    List<String> stack,
    Lock lock) {

  /** The longest unit the watchdog saw. */
  public record LongestUnit(@JsonProperty("class") String className, double ms) {}

  /** What the loop waited for, and who held it. */
  public record Lock(
      @JsonProperty("class") String className, List<Owner> chain, boolean deadlock) {}

  /**
   * A thread that held a lock.
   *
   * @param waitsFor the lock it waited for itself, or null
   */
  public record Owner(String owner, String state, String waitsFor, List<String> stack) {}

  /**
   * Whether it counts against the loop: neither the process's, nor cold classes, nor permitted, nor
   * a guess about a cold JVM.
   */
  public boolean own() {
    boolean cold = lifePhase != LifePhase.STEADY && cause == Cause.CLASS_INIT;
    return !cause.ofProcess() && !cold && !guess() && !permitted;
  }

  /** Whether only the moment excuses it: its JVM was still warming up. */
  public boolean early() {
    return lifePhase != LifePhase.STEADY && !own() && !cause.ofProcess() && !permitted;
  }

  /** From so much CPU time on no warming up explains a stall, milliseconds. */
  private static final double MUCH_CPU_MS = 500;

  /**
   * Whether there is too little evidence to convict anyone: none at all, or in a JVM that has just
   * started, where everything is slow, a single sample and no clock that has measured much.
   */
  private boolean guess() {
    if (cause == Cause.UNKNOWN && samples == 0) {
      return true;
    }
    boolean weak = confidence == Confidence.INFERRED || confidence == Confidence.UNKNOWN;
    if (cause == Cause.CPU && cpuMs != null && cpuMs >= MUCH_CPU_MS) {
      return false;
    }
    return lifePhase == LifePhase.START_UP
        && weak
        && (cause == Cause.CPU || cause == Cause.UNKNOWN || cause == Cause.LOCK);
  }
}
