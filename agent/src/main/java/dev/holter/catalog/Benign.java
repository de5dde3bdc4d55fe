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
 * @param type glob of the class of a frame, to be met anywhere on the stack
 * @param method glob of its method
 * @param stalls whether it excuses a stall as well
 * @param reason why
 */
public record Benign(String rule, String type, String method, boolean stalls, String reason) {

  private static final List<Benign> SHIPPED = load();

  /** The entry that such a call falls under, or null. */
  public static Benign of(String rule, List<Frame> stack) {
    for (Benign b : SHIPPED) {
      if (Globs.matches(b.rule, rule)) {
        for (Frame f : stack) {
          // the method first: it is mostly a name, and another
          if (Globs.matches(b.method, f.method()) && Globs.matches(b.type, f.type())) {
            return b;
          }
        }
      }
    }
    return null;
  }

  /** Glob of {@code class#method}. */
  public String frame() {
    return type + "#" + method;
  }

  private static List<Benign> load() {
    List<Benign> all = new ArrayList<>();
    for (String line : Table.lines("/dev/holter/catalog/benign.txt")) {
      String[] parts = line.split("\\s*\\|\\s*", 4);
      String[] frame = parts[1].split("#", 2);
      all.add(new Benign(parts[0], frame[0], frame[1], parts[2].equals("stalls"), parts[3]));
    }
    return List.copyOf(all);
  }
}
