/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a probe printed of itself.
 *
 * @param name family and method
 * @param rule what Holter is to report
 * @param source whom it is to name
 * @param nanos what each go took by the clock
 */
record Measured(String name, String rule, String source, List<Long> nanos) {

  /** The probes in a program's output, by name. */
  static List<Measured> read(Path output) throws IOException {
    Map<String, Measured> byName = new TreeMap<>();
    for (String line : Files.readAllLines(output)) {
      String[] words = line.split(" ");
      if (words[0].equals("probe")) {
        byName
            .computeIfAbsent(
                words[1], name -> new Measured(name, words[2], words[3], new ArrayList<>()))
            .nanos
            .add(Long.parseLong(words[4]));
      }
    }
    return List.copyOf(byName.values());
  }

  /** By how much the closest of what was recorded differs from what was measured. */
  OptionalLong difference(Collection<Long> recorded) {
    return nanos.stream()
        .flatMap(clock -> recorded.stream().map(span -> span - clock))
        .min(Comparator.comparingLong(Math::abs))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
