/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;
import java.util.Map;

/**
 * A stack of a loop's thread taken while a stall lasted.
 *
 * @param owners who held the lock, then who held what that one waited for
 * @param deadlock whether the chain of owners came back to a thread in it
 * @param labels route, verticle, channel of the longest unit so far
 * @param unit class of the unit at work, or null
 */
public record SampleFact(
    long stall,
    long loop,
    long turn,
    long time,
    long elapsed,
    String state,
    List<Frame> stack,
    String lock,
    List<OwnerFact> owners,
    boolean deadlock,
    String unit,
    long units,
    Map<String, String> labels) {

  /** Name of the thread that held the lock, or null. */
  public String owner() {
    return owners.isEmpty() ? null : owners.get(0).name();
  }
}
