/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;
import java.util.Map;

/**
 * A guarded call on a loop that left an event.
 *
 * @param turn -1 where the JDK's event stands for it and no turn is known
 * @param refused whether it was not made: mode=fail threw an error in its place
 * @param labels route, verticle, channel it was made for
 * @param guarded false where the JDK's own event stands in for a hook
 */
public record CallFact(
    long loop,
    long turn,
    String rule,
    String call,
    String detail,
    long start,
    long elapsed,
    List<Frame> stack,
    boolean permitted,
    boolean refused,
    boolean guarded,
    Map<String, String> labels) {

  public long end() {
    return start + elapsed;
  }
}
