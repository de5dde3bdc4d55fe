/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollsTest {

  private final Object selector = new Object();

  private EventLoop loop() {
    return Stream.of(Registration.loops()).filter(l -> l.polls(selector)).findFirst().orElseThrow();
  }

  /** One whole poll of a selector that tells, or does not, when it begins to wait. */
  private void poll(boolean tells) {
    Polls.select(selector, 0);
    if (tells) {
      Polls.waits(selector);
    }
    Polls.exit(selector, 1);
  }

  @AfterEach
  void leave() {
    TurningLoop.leave();
  }

  @Test
  void select_tellsOfItsWait_isTheTurnsUntilThen() {
    poll(true);
    Polls.select(selector, 0);
    assertThat(loop().inTurn()).isTrue();
    Polls.waits(selector);
    assertThat(loop().inTurn()).isFalse();
  }

  @Test
  void select_neverTellsOfItsWait_endsTheTurnAtOnce() {
    poll(false);
    Polls.select(selector, 0);
    assertThat(loop().inTurn()).isFalse();
  }

  @Test
  void select_endsWithoutHavingWaited_isATurnsEndAllTheSame() {
    poll(true);
    long beat = loop().beat();
    Polls.select(selector, 0);
    Polls.failed();
    assertThat(loop().beat()).isEqualTo(beat + 2);
  }

  @Test
  void waits_anotherThreadHasTakenTheLoopOver_leavesItsTurnAlone() throws InterruptedException {
    poll(true);
    Polls.select(selector, 0);
    Thread other = new Thread(() -> poll(true));
    other.start();
    other.join();
    assertThat(loop().inTurn()).isTrue();
    Polls.waits(selector);
    assertThat(loop().inTurn()).isTrue();
  }

  @Test
  void select_ofAnotherSelector_isTheWaitOfOneThatHasToldNothing() {
    poll(true);
    Object other = new Object();
    Polls.select(other, 0);
    assertThat(Stream.of(Registration.loops()).filter(l -> l.polls(other)).findFirst())
        .hasValueSatisfying(l -> assertThat(l.inTurn()).isFalse());
  }
}
