/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.parts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Samples of stacks, counted by whose they are. */
public final class Parts {

  private Parts() {}

  /**
   * The share of each part, all of them together 1.
   *
   * @param collapsed a line a stack: frames from the outermost on with semicolons between, a blank,
   *     how often
   */
  public static Map<Part, Double> of(List<String> collapsed) {
    Map<Part, Double> shares = new EnumMap<>(Part.class);
    double all = 0;
    for (String line : collapsed) {
      int blank = line.lastIndexOf(' ');
      double count = Double.parseDouble(line.substring(blank + 1));
      shares.merge(Part.of(List.of(line.substring(0, blank).split(";"))), count, Double::sum);
      all += count;
    }
    for (Part part : Part.values()) {
      shares.put(part, shares.getOrDefault(part, 0.0) / all);
    }
    return shares;
  }
}
