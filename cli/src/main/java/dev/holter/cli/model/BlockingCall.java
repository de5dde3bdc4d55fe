/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;
import java.util.Map;

/**
 * Guarded calls of one rule from one source.
 *
 * @param call the guarded method
 * @param detail what the longest of them worked on
 * @param offender the method the source called
 * @param firstUse whether they ran under a class initialiser
 * @param countExact whether every such call left an event
 * @param stallMs time of stalls they caused
 * @param everyday whether it is work that counts only where it stalls a loop
 * @param refused how many were not made, because mode=fail threw an error in their place
 * @param labels what the longest of them was made for: route, verticle, handler, channel
 * @param marks class-init, finalizer, logging: what the stack shows besides
 * @param p99Ms null where fewer than 100 were measured, or not all
 * @param finding id of the finding it belongs to: its own, or that of all first uses of its source
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
    boolean everyday,
    long refused,
    List<String> marks,
    String finding,
    Map<String, String> labels,
    List<String> stack,
    Advice advice,
    Double p99Ms) {

  /**
   * Whether it counts against the loop: neither permitted, nor the first use of a cold class, nor
   * everyday work that stalled nothing.
   */
  public boolean own() {
    boolean cold = firstUse && lifePhase != LifePhase.STEADY;
    return !permitted && !cold && !(everyday && stalls == 0);
  }
}
