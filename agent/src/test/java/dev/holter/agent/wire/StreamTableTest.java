/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamTableTest {

  private final StreamTable table = new StreamTable();

  @Test
  void addAndRemove_atRandom_holdsWhatAMapHolds() {
    Random random = new Random(42);
    Map<Integer, Long> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int id = 1 + 2 * random.nextInt(600);
      Long added = expected.remove(id);
      if (added != null) {
        assertThat(table.remove(id)).isEqualTo(added << 1);
      } else {
        expected.put(id, (long) i);
        assertThat(table.add(id, i)).isTrue();
        table.reset(id, i, false);
      }
    }
    for (int id = 1; id < 1200; id += 2) {
      assertThat(table.openedAt(id)).isEqualTo(expected.getOrDefault(id, StreamTable.NONE));
    }
    long oldest = expected.values().stream().min(Long::compare).orElseThrow();
    assertThat(table.oldest(20_000)).isEqualTo(oldest);
    assertThat(table.quietest(20_000)).isEqualTo(oldest);
  }

  @Test
  void reset_twice_keepsTheFirst() {
    table.add(1, 10);
    table.reset(1, 2, true);
    table.reset(1, 8, false);
    assertThat(table.remove(1)).isEqualTo(2 << 1 | 1);
    assertThat(table.remove(1)).isEqualTo(StreamTable.UNKNOWN);
  }

  @Test
  void remove_ofOne_keepsWhatOthersKnow() {
    for (int id = 1; id < 64; id += 2) {
      table.add(id, id);
      table.reset(id, id, false);
    }
    for (int id = 1; id < 64; id += 4) {
      table.remove(id);
    }
    for (int id = 3; id < 64; id += 4) {
      assertThat(table.remove(id)).isEqualTo((long) id << 1);
    }
  }

  @Test
  void quietest_ofStreamsWithData_isTheLongestWithout() {
    for (int id = 1; id < 64; id += 2) {
      table.add(id, id);
    }
    for (int id = 1; id < 64; id += 2) {
      table.data(id, 1000 - id);
    }
    assertThat(table.quietest(2000)).isEqualTo(1000 - 63);

    table.remove(63);
    table.data(61, 1500);

    assertThat(table.quietest(2000)).isEqualTo(1000 - 59);
  }

  @Test
  void add_beyondTheLimit_isRefused() {
    int added = 0;
    for (int id = 1; id < 20_000; id += 2) {
      added += table.add(id, id) ? 1 : 0;
    }
    assertThat(added).isEqualTo(4096);
  }
}
