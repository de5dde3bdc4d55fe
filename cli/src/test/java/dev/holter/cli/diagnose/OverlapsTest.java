/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapsTest {

  private record Span(long start, long end) {

    boolean touches(long from, long to) {
      return start <= to && end >= from;
    }
  }

  @Test
  void with_someTimes_findsWhatASearchOfAllFinds() {
    Random random = new Random(7);
    List<Span> all = new ArrayList<>();
    Overlaps<Span> overlaps = new Overlaps<>(Span::start, Span::end);
    for (int i = 0; i < 300; i++) {
      long start = random.nextInt(1_000);
      Span span = new Span(start, start + random.nextInt(i % 50 == 0 ? 400 : 8));
      all.add(span);
      overlaps.add(span);
    }
    for (int i = 0; i < 300; i++) {
      long from = random.nextInt(1_400) - 100;
      long to = from + random.nextInt(40);
      assertThat(overlaps.with(from, to))
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(span -> span.touches(from, to)).toList())
          .isSortedAccordingTo((a, b) -> Long.compare(a.start(), b.start()));
    }
  }

  @Test
  void with_none_findsNone() {
    assertThat(new Overlaps<>(Span::start, Span::end).with(0, 5)).isEmpty();
  }
}
