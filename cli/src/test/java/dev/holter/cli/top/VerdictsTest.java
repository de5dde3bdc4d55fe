/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long NOON = 1_800_000_000L * SECOND;

  @TempDir private Path repository;

  @Test
  void update_chunksAreGone_judgesNothing() {
    Verdicts verdicts = new Verdicts(repository);
    Snapshot snapshot = stalledUntil(NOON - SECOND);

    verdicts.update(snapshot);

    assertThat(verdicts.of(snapshot.stalls().get(0))).isNull();
  }

  @Test
  void asks_stallOfTheLastMinute_isTrue() {
    assertThat(new Verdicts(repository).asks(stalledUntil(NOON - 59 * SECOND))).isTrue();
  }

  @Test
  void asks_stallOlderThanAnyLookReaches_isFalse() {
    assertThat(new Verdicts(repository).asks(stalledUntil(NOON - 61 * SECOND))).isFalse();
  }

  private static Snapshot stalledUntil(long end) {
    SeenStall stall =
        SeenStall.of(9, 1, end - 5 * SECOND).ended(end - 5 * SECOND, 5 * SECOND, null);
    return new Snapshot(NOON, List.of(), List.of(stall), /* closed= */ false);
  }
}
