/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.StallFact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarvationTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void around_starvedJustBefore_holds() {
    StallFact starved = stall(1, 0, SECOND / 2, SECOND / 3);
    StallFact unmeasured = stall(2, SECOND, SECOND / 10, -1);

    assertThat(new Starvation(List.of(starved, unmeasured)).around(unmeasured)).isTrue();
  }

  @Test
  void around_starvedLongAgo_doesNotHold() {
    StallFact starved = stall(1, 0, SECOND / 2, SECOND / 3);
    StallFact later = stall(2, 2 * SECOND, SECOND / 10, -1);

    assertThat(new Starvation(List.of(starved, later)).around(later)).isFalse();
  }

  @Test
  void around_longStarvationThatEndedJustBefore_holds() {
    StallFact starved = stall(1, 0, 9 * SECOND, 9 * SECOND);
    StallFact short1 = stall(2, 5 * SECOND, SECOND / 10, 0);
    StallFact next = stall(3, 9 * SECOND + 1, SECOND / 10, -1);

    assertThat(new Starvation(List.of(starved, short1, next)).around(next)).isTrue();
  }

  @Test
  void around_itselfAlone_doesNotHold() {
    StallFact starved = stall(1, 0, SECOND, SECOND);

    assertThat(new Starvation(List.of(starved)).around(starved)).isFalse();
  }

  private static StallFact stall(long id, long start, long elapsed, long runDelay) {
    return new StallFact(
        id, 1, id, 1, start, elapsed, true, "io", 1, 0, null, 0, runDelay, elapsed, 0, null, 0, 0,
        0, 0, 0, 0, 0, -1, null, Map.of());
  }
}
