/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.stalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final long MS = 1_000_000;

  private static Seen stall(long startMs, long ms) {
    return new Seen(startMs * MS, ms * MS, (startMs + ms) * MS, false);
  }

  @Test
  void of_oneOfTwoTold_isHalfOfItsBand() {
    List<Seen> planted = List.of(stall(0, 100), stall(500, 100), stall(900, 5));
    Map<String, Double> score = Score.of(planted, List.of(stall(2, 95)));
    assertThat(score).containsEntry("seen-1", 50.0).containsEntry("seen-0", 0.0);
    assertThat(score).containsEntry("error", 5.0).containsEntry("lag", 97.0);
  }

  @Test
  void of_lessThanHalfTold_isNotSeen() {
    Map<String, Double> score = Score.of(List.of(stall(0, 100)), List.of(stall(0, 40)));
    assertThat(score).containsEntry("seen-1", 0.0).doesNotContainKey("error");
  }
}
