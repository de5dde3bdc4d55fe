/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way to block a loop is reported with its rule, its source and how long it took. */
class ProbesIT {

  static Stream<Arguments> probes() {
    return Jdks.all()
        .flatMap(
            jdk ->
                ProbesRun.ofProbes(jdk).results(jdk).stream()
                    .map(line -> line.split("\t", -1))
                    .map(
                        parts ->
                            Arguments.of(jdk, parts[1], parts[2], parts[3], parts[4], parts[5])));
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
