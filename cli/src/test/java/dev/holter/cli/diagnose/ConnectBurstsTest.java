/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.ConnectFact;
import dev.holter.cli.model.fact.LateTimerFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConnectBurstsTest {

  private static final long MS = 1_000_000L;
  private static final long START = 1_700_000_000_000L * MS;

  private final Random random = new Random(7);

  private static ConnectFact connect(long atMs, long sinceMs, long stall) {
    return new ConnectFact(1, stall, "acme/10.0.0.1:443", 5, 1, START + atMs * MS, sinceMs * MS, 0);
  }

  private final List<LateTimerFact> lateTimers = new ArrayList<>();

  private void lateTimer(long ranMs, long lateMs) {
    lateTimers.add(new LateTimerFact(1, 7, "other", "T", START + ranMs * MS, lateMs * MS, 0));
  }

  private List<ConnectBursts.Burst> bursts(List<ConnectFact> connects) {
    return ConnectBursts.of(
        connects.stream().sorted(Comparator.comparingLong(ConnectFact::time)).toList(), lateTimers);
  }

  @Test
  void of_allAfterTheSameDelay_isForLackOfJitter() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      connects.add(connect(1000 + i % 7, 1000 + i % 7, 0));
    }
    List<ConnectBursts.Burst> bursts = bursts(connects);
    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).cause()).isEqualTo(ConnectBursts.NO_JITTER);
    assertThat(bursts.get(0).dispersion()).isGreaterThan(20);
    assertThat(bursts.get(0).atOnce()).isEqualTo(60);
    assertThat(bursts.get(0).delay()).isEqualTo(1003 * MS);
  }

  @Test
  void of_aBurstThatHoldsUpItsOwnTimers_isForLackOfJitter() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      connects.add(connect(1000 + i, 1000 + i, 7));
      lateTimer(1000 + i, i);
    }
    assertThat(bursts(connects)).hasSize(1);
    assertThat(bursts(connects).get(0).cause()).isEqualTo(ConnectBursts.NO_JITTER);
  }

  @Test
  void of_delaysWithJitter_isNone() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long delay = random.nextInt(1000);
      connects.add(connect(delay, delay, 0));
    }
    assertThat(bursts(connects)).isEmpty();
  }

  @Test
  void of_jitterBehindAStall_isTheStalls() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long delay = i < 18 ? random.nextInt(300) : 1300;
      connects.add(connect(delay, delay, i < 18 ? 0 : 7));
      if (i >= 18) {
        lateTimer(1290, random.nextInt(1000));
      }
    }
    List<ConnectBursts.Burst> bursts = bursts(connects);
    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).cause()).isEqualTo(ConnectBursts.STALL);
    assertThat(bursts.get(0).stall()).isEqualTo(7);
    assertThat(bursts.get(0).atOnce()).isEqualTo(42);
  }

  @Test
  void of_moreThanALoopWritesLateTimersOf_isTheStalls() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 129; i++) {
      connects.add(connect(2100 + i % 7, 2100 + i % 7, 7));
    }
    for (int i = 0; i < 64; i++) {
      lateTimer(2100, 100 + 15 * i);
    }
    assertThat(bursts(connects)).singleElement().extracting("cause").isEqualTo("stall");
  }

  @Test
  void of_togetherAfterVariousTimes_isNone() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      connects.add(connect(5000, 20L * i, 0)); // a request that needs many connections
    }
    assertThat(bursts(connects)).isEmpty();
  }

  @Test
  void of_few_isNone() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      connects.add(connect(1000, 1000, 0));
    }
    assertThat(bursts(connects)).isEmpty();
  }

  @Test
  void of_twoFarApart_areTwo() {
    List<ConnectFact> connects = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      connects.add(connect(i % 2 * 60_000, 1000, 0));
    }
    assertThat(bursts(connects)).hasSize(2);
  }
}
