/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import dev.holter.source.Frame;
import dev.holter.source.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits that frameworks and the JDK mean and that are no defect: which rules inside which methods,
 * each with its reason. A short list kept as data, {@code benign.txt}.
 *
 * @param rule glob of rule ids
 * @param frame glob of {@code class#method}, to be met anywhere on the stack
 * @param stalls whether it excuses a stall as well
 * @param reason why
 */
public record Benign(String rule, String frame, boolean stalls, String reason) {

  private static final List<Benign> SHIPPED = load();

  /** The entry that such a call falls under, or null. */
  public static Benign of(String rule, List<Frame> stack) {
    for (Benign b : SHIPPED) {
      if (Globs.matches(b.rule, rule)) {
        for (Frame f : stack) {
          if (Globs.matches(b.frame, f.type() + "#" + f.method())) {
            return b;
          }
        }
      }
    }
    return null;
  }

  private static List<Benign> load() {
    List<Benign> all = new ArrayList<>();
    for (String line : Table.lines("/dev/holter/catalog/benign.txt")) {
      String[] parts = line.split("\\s*\\|\\s*", 4);
      all.add(new Benign(parts[0], parts[1], parts[2].equals("stalls"), parts[3]));
    }
    return List.copyOf(all);
  }
}
