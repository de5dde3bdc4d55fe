/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtWorkTest {

  private static final LoopIdentity WHO = new LoopIdentity("t", "nio", "nio", "", 0, null, 0);
  private final AtWork work = new AtWork();

  @Test
  void subject_nextUnit_hasNothingOfTheOneBefore() {
    work.channel("channel", 1);
    work.context("context", 1);
    work.route("route", "request", 1);
    assertThat(work.subject("unit", 1))
        .isEqualTo(new Subject("channel", "context", "route", "request"));
    assertThat(work.subject("unit", 2)).isEqualTo(new Subject("unit", null, null, null));
  }

  @Test
  void subject_contextHasEnded_hasNone() {
    work.context("context", 1);
    work.context(null, 1);
    assertThat(work.subject("unit", 1).context()).isNull();
  }

  @Test
  void after_sameUnitLater_keepsWhatHasEnded() {
    Subject held = new Subject("channel", "context", "route", "request");
    assertThat(new Subject("channel", null, null, null).after(held)).isEqualTo(held);
    Subject next = new Subject("channel", "other", null, "other request");
    assertThat(next.after(held)).isEqualTo(next);
  }

  @Test
  void pollEnter_turnEnds_nothingOfTheServiceIsKept() {
    EventLoop loop = new EventLoop(new Object(), WHO, Long.MAX_VALUE, 1);
    loop.pollEnter(0);
    loop.pollExit(1);
    loop.unit("unit");
    loop.atWork.context("context", loop.turnUnits());
    assertThat(loop.subject()).isEqualTo(new Subject("unit", "context", null, null));
    loop.pollEnter(0);
    assertThat(loop.subject()).isEqualTo(new Subject(null, null, null, null));
  }
}
