/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import dev.holter.source.MethodGlobs;
import dev.holter.source.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Natives in which a thread waits for the system while Java calls it RUNNABLE, with the rule each
 * belongs to.
 */
final class NativeCalls {

  private static final Map<String, MethodGlobs> BY_RULE = load();

  private NativeCalls() {}

  /** The rule of the innermost frame; empty where that frame computes. */
  static Optional<String> rule(List<Frame> stack) {
    return stack.isEmpty()
        ? Optional.empty()
        : BY_RULE.entrySet().stream()
            .filter(e -> e.getValue().match(stack.get(0)))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static Map<String, MethodGlobs> load() {
    Map<String, List<String>> globs = new LinkedHashMap<>();
    for (String line : Table.lines("/dev/holter/cli/natives.txt")) {
      String[] words = line.split("\\s+");
      globs.computeIfAbsent(words[0], r -> new ArrayList<>()).add(words[1]);
    }
    Map<String, MethodGlobs> byRule = new LinkedHashMap<>();
    globs.forEach((rule, methods) -> byRule.put(rule, MethodGlobs.of(methods)));
    return byRule;
  }
}
