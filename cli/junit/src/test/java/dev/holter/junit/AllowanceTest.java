/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

  private static final Finding READ = Made.fileRead(12, 25);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file.read",
        "file.*",
        "blocking-call",
        "com.acme.Config#reload",
        "com.acme.Config",
        "com.acme.*"
      })
  void allow_itsRuleCauseOrSource_letsItPass(String glob) {
    assertThat(new Allowance(List.of("lock.*", glob), null).lets(READ)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file.write", "cpu", "com.acme.Con", "!file.write", ""})
  void allow_somethingElse_refusesIt(String glob) {
    assertThat(new Allowance(List.of(glob), null).lets(READ)).isFalse();
  }

  @Test
  void longerThan_longestOfStallsAndCalls_decides() {
    assertThat(new Allowance(List.of(), 26.0).lets(READ)).isTrue();
    assertThat(new Allowance(List.of(), 25.0).lets(READ)).isFalse();
    assertThat(new Allowance(List.of(), 13.0).lets(Made.fileRead(12, 0))).isTrue();
  }

  @Test
  void longerThan_notSaid_isHundredMillisForWhatTheClockTells() {
    Allowance unsaid = new Allowance(List.of(), null);
    assertThat(unsaid.lets(Made.fileRead(0.01, 0))).isFalse();
    assertThat(unsaid.lets(Made.computing(99))).isTrue();
    assertThat(unsaid.lets(Made.computing(100))).isFalse();
    assertThat(new Allowance(List.of(), 0.0).lets(Made.computing(21))).isFalse();
  }
}
