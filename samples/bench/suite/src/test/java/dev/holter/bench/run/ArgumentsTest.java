/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static Arguments of(String... words) {
    return new Arguments("throughput", List.of(words));
  }

  private static void assertTold(ThrowingCallable asked, String line) {
    assertThatThrownBy(asked).isInstanceOf(UsageException.class).hasMessage(line);
  }

  @Test
  void number_noNumber_saysWhatItHasToBe() {
    assertTold(
        () -> of("slice=half").number("slice", 1100, 300),
        "slice=half is no whole number from 300 on");
  }

  @Test
  void number_lessThanTheLeast_saysWhatItHasToBe() {
    assertTold(
        () -> of("slice=299").number("slice", 1100, 300),
        "slice=299 is no whole number from 300 on");
  }

  @Test
  void number_theLeast_isTaken() {
    assertThat(of("slice=300").number("slice", 1100, 300)).isEqualTo(300);
  }

  @Test
  void words_unknown_saysWhichThereAre() {
    assertTold(() -> of("nety").words(List.of("netty", "vertx")), "nety is none of netty, vertx");
  }

  @Test
  void variants_unknown_saysWhichThereAre() {
    assertThatThrownBy(() -> of("variants=none,nothing").variants(null))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("no variant is called nothing; there are none, again, ");
  }

  @Test
  void jdks_folderWithoutOne_saysSo() {
    assertTold(() -> of("jdks=src").jdks(), "jdks=src has no JDK that is 17 or later");
  }

  @Test
  void done_settingNobodyAskedFor_isNamed() {
    assertTold(() -> of("round=3").done(), "no setting is called round");
  }
}
