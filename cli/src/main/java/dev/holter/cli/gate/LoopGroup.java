/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Globs;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * The loops of a run whose names differ in numbers alone.
 *
 * @param name with # for each number, as {@code worker-#}
 * @param hours time they were watched, all together
 * @param gaps without what the process did to them, and without their waits for a CPU
 * @param longestMs longest gap of that kind
 * @param longestOf the loop that had it
 * @param leftOut stalls that are the process's, or of cold classes
 */
public record LoopGroup(
    String name,
    Set<String> loops,
    double hours,
    long turns,
    long units,
    Histogram gaps,
    double longestMs,
    String longestOf,
    int leftOut) {

  /** The group that a loop of such a name belongs to. */
  public static String groupOf(String loop) {
    return loop.replaceAll("\\d+", "#");
  }

  boolean in(List<String> globs) {
    Globs asked = new Globs(globs);
    return loops.stream().anyMatch(asked::matches) || !globs.isEmpty() && asked.matches(name);
  }
}
