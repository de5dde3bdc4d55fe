/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way to block a loop is reported with its rule, its source and how long it took. */
class ProbesIT {

  static Stream<Arguments> probes() {
    return Jdks.all().flatMap(jdk -> results(jdk).values().stream().map(r -> arguments(jdk, r)));
  }

  /** A machine busy elsewhere can spoil a probe's time or its stall: the better of two runs. */
  private static Map<String, String[]> results(Jdks.Jdk jdk) {
    Map<String, String[]> results = run(jdk);
    if (!results.values().stream().allMatch(ProbesIT::fine)) {
      run(jdk).forEach((probe, again) -> results.merge(probe, again, (a, b) -> fine(a) ? a : b));
    }
    return results;
  }

  private static Map<String, String[]> run(Jdks.Jdk jdk) {
    Map<String, String[]> results = new LinkedHashMap<>();
    for (String line : ProbesRun.ofProbes(jdk).results(jdk)) {
      String[] parts = line.split("\t", -1);
      results.put(parts[1], parts);
    }
    return results;
  }

  private static boolean fine(String[] parts) {
    return parts[3].equals("SEEN") || parts[3].equals("UNSEEN");
  }

  private static Arguments arguments(Jdks.Jdk jdk, String[] parts) {
    return Arguments.of(jdk, parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource("probes")
  void probe_isReported(
      Jdks.Jdk jdk, String probe, String rule, String outcome, String difference, String remark) {
    assumeThat(outcome).as(remark).isNotEqualTo("UNSEEN");
    assertThat(outcome)
        .as(
            "%s as %s on %s; recorded minus measured: %s ms; reported: %s",
            probe, rule, jdk, difference, remark)
        .isEqualTo("SEEN");
  }
}
