/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** The agent says one line on stderr; all others must be the program's own. */
final class Quiet {

  private Quiet() {}

  /** Fails on a line that the same run without the agent, done only if need be, does not print. */
  static void check(ForkedJvm.Ended withAgent, Supplier<ForkedJvm.Ended> withoutAgent) {
    assertThat(withAgent.err())
        .as(withAgent::said)
        .filteredOn(line -> line.startsWith("holter"))
        .hasSize(1);
    List<String> others =
        withAgent.err().stream()
            .filter(line -> !line.startsWith("holter"))
            .map(Quiet::folded)
            .toList();
    if (!others.isEmpty()) {
      List<String> own = withoutAgent.get().err().stream().map(Quiet::folded).toList();
      assertThat(own).as(withAgent::said).containsAll(others);
    }
  }

  /** Times, process ids and addresses differ between two runs. */
  private static String folded(String line) {
    return line.replaceAll("[0-9]+", "#");
  }
}
