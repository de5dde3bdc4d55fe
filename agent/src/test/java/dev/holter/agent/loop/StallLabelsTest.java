/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StallLabelsTest {

  private static final LoopIdentity WHO = new LoopIdentity("t", "nio", "nio", "", 0, null, 0);
  private final EventLoop loop = new EventLoop(new Object(), WHO, 0, 1);
  private final List<Object> labelled = new ArrayList<>();

  @BeforeEach
  void listen() {
    Labels.by(
        (subject, owner) -> {
          labelled.add(subject.channel());
          return Labels.NONE;
        });
    loop.pollEnter(0);
    loop.pollExit(1);
  }

  @AfterEach
  void forget() {
    Labels.by(null);
  }

  /** What the watchdog does as it looks. */
  private void look() {
    loop.evidence.begin(loop.beat());
    loop.evidence.subject = loop.subject();
  }

  @Test
  void stall_unitHeldItUpAndOthersFollow_isLabelledWithThatUnit() {
    loop.unit("long one");
    look();
    loop.unit("last one");
    loop.pollEnter(0);
    assertThat(labelled).containsExactly("long one");
    assertThat(loop.evidence.subject).isNull();
  }

  @Test
  void stall_nobodyLookedAtItsUnits_isLabelledIfThereIsOneAlone() {
    loop.unit("only one");
    loop.pollEnter(0);
    loop.pollExit(1);
    loop.unit("first");
    loop.unit("second");
    loop.pollEnter(0);
    assertThat(labelled).containsExactly("only one");
  }

  @Test
  void stall_lookWasAtTheTurnBefore_isNotLabelledByIt() {
    loop.unit("turn before");
    look();
    loop.pollEnter(0);
    loop.pollExit(1);
    loop.evidence.subject = loop.subject();
    labelled.clear();
    loop.unit("this turn");
    loop.pollEnter(0);
    assertThat(labelled).containsExactly("this turn");
  }
}
