/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * Guarded calls of one rule from one source.
 *
 * @param call the guarded method
 * @param detail what the longest of them worked on
 * @param offender the method the source called
 * @param firstUse whether they ran under a class initialiser
 * @param countExact whether every such call left an event
 * @param stallMs time of stalls they caused
 */
public record BlockingCall(
    String id,
    String rule,
    String call,
    String detail,
    List<String> loops,
    String source,
    Integer line,
    String artifact,
    String offender,
    boolean firstUse,
    long count,
    boolean countExact,
    double totalMs,
    double maxMs,
    int stalls,
    double stallMs,
    boolean permitted,
    LifePhase lifePhase,
    List<String> stack,
    Advice advice) {

  /** Whether it counts against the loop: neither permitted nor the first use of a cold class. */
  public boolean own() {
    return !permitted && !(firstUse && lifePhase != LifePhase.STEADY);
  }
}
