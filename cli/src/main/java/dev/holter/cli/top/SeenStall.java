/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.source.Frame;
import java.util.List;

/**
 * A stall as far as it is known while the service runs.
 *
 * @param id as in the recording's report
 * @param loop the loop's name
 * @param start epoch nanoseconds
 * @param elapsed nanoseconds so far
 * @param ended whether the loop has turned since
 * @param rule of its longest guarded call, or null
 * @param source whose code the last look found at work, or null
 * @param stack of that look, innermost first; empty if there was none
 */
record SeenStall(
    String id,
    long loopId,
    String loop,
    long start,
    long elapsed,
    boolean ended,
    String rule,
    String source,
    List<Frame> stack) {

  SeenStall until(long end) {
    return new SeenStall(
        id, loopId, loop, start, Math.max(elapsed, end - start), ended, rule, source, stack);
  }

  SeenStall ended(long began, long lasted, String mainRule) {
    return new SeenStall(
        id, loopId, loop, began, lasted, /* ended= */ true, mainRule, source, stack);
  }

  /** The part of it after a time, nanoseconds. */
  long after(long time) {
    return Math.max(0, start + elapsed - Math.max(start, time));
  }
}
