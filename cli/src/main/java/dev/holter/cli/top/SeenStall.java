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
 * @param look what was seen at the last look; {@link Look#NONE} if there was none
 */
record SeenStall(
    String id,
    long loopId,
    String loop,
    long start,
    long elapsed,
    boolean ended,
    String rule,
    Look look) {

  /**
   * A look at the loop's thread.
   *
   * @param elapsed age of the stall, nanoseconds
   * @param source whose code was at work, or null
   * @param stack innermost first
   */
  record Look(long elapsed, String source, List<Frame> stack) {

    static final Look NONE = new Look(0, null, List.of());

    Look orLater(Look other) {
      return other.elapsed > elapsed ? other : this;
    }
  }

  /** Of which nothing is known but who it is. */
  static SeenStall of(long id, long loop, long start) {
    return new SeenStall(
        Long.toString(id), loop, "", start, 0, /* ended= */ false, null, Look.NONE);
  }

  SeenStall on(String name) {
    return new SeenStall(id, loopId, name, start, elapsed, ended, rule, look);
  }

  /** At this time it still goes on, unless it has ended. */
  SeenStall at(long now) {
    long lasted = ended ? elapsed : Math.max(elapsed, now - start);
    return new SeenStall(id, loopId, loop, start, lasted, ended, rule, look);
  }

  SeenStall ended(long began, long lasted, String mainRule) {
    return new SeenStall(id, loopId, loop, began, lasted, /* ended= */ true, mainRule, look);
  }

  /** Looks are told in no order. */
  SeenStall seen(Look next) {
    long lasted = ended ? elapsed : Math.max(elapsed, next.elapsed);
    return new SeenStall(id, loopId, loop, start, lasted, ended, rule, look.orLater(next));
  }

  String source() {
    return look.source;
  }

  List<Frame> stack() {
    return look.stack;
  }

  /** The part of it after a time, nanoseconds. */
  long after(long time) {
    return Math.max(0, start + elapsed - Math.max(start, time));
  }
}
