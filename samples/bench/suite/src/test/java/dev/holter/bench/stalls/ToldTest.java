/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.stalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToldTest {

  @Test
  void checker_linesOfOneBlockedTime_areOneAsLongAsTheLast() {
    Told told =
        new Told(
            List.of(
                "vertx 1030000000 30 false",
                "vertx 1041000000 40 true",
                "planted 1000000000 45000000",
                "vertx 2020000000 20 false"));
    assertThat(told.checker())
        .containsExactly(
            new Seen(1_000_000_000, 40_000_000, 1_030_000_000, true),
            new Seen(2_000_000_000, 20_000_000, 2_020_000_000, false));
  }
}
