/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

  private final List<String> notes = new ArrayList<>();

  private static Kept<Long> of(long from, long count) {
    Kept<Long> kept = new Kept<>("things", Long::longValue);
    for (long i = from; i < from + count; i++) {
      if (kept.hasRoom()) {
        kept.add(i);
      }
    }
    return kept;
  }

  @Test
  void tell_moreThanThereIsRoomFor_saysHowMany() {
    Kept<Long> kept = of(0, Kept.MOST + 7);
    kept.tell(notes::add);

    assertThat(kept.inOrder()).hasSize(Kept.MOST);
    assertThat(notes).containsExactly("7 things beyond the first 10000 are in no sum");
  }

  @Test
  void tell_allKept_saysNothing() {
    of(0, Kept.MOST).tell(notes::add);

    assertThat(notes).isEmpty();
  }

  @Test
  void add_filesOfOneRun_keepsNoMoreThanOfOneFile() {
    Kept<Long> kept = of(0, Kept.MOST - 1);
    kept.add(of(Kept.MOST, 3));
    kept.tell(notes::add);

    assertThat(kept.inOrder()).hasSize(Kept.MOST);
    assertThat(notes).containsExactly("2 things beyond the first 10000 are in no sum");
  }

  @Test
  void inOrder_anEventThatTwoFilesHold_isThereOnce() {
    Kept<Long> kept = of(5, 2);
    kept.add(of(4, 2));

    assertThat(kept.inOrder()).containsExactly(4L, 5L, 6L);
  }
}
