/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoversTest {

  private final Object poller = new Object();
  private final Object strategy = new Object();
  private LoopThread me;
  private EventLoop loop;

  /** As Jetty names them. */
  private enum Decision {
    EXECUTE_PRODUCE_CONSUME,
    PRODUCE_EXECUTE_CONSUME
  }

  @BeforeEach
  void poll() {
    Polls.enter(poller, 0);
    Polls.exit(poller, 1);
    me = LoopTable.current();
    loop = me.loop;
  }

  @AfterEach
  void leave() {
    LoopTable.remove(me);
  }

  @Test
  void decided_handedOver_threadRunsNoTurn() {
    Handovers.offer(strategy);
    Handovers.decided(Decision.EXECUTE_PRODUCE_CONSUME);
    assertThat(me.turning()).isNull();
  }

  @Test
  void decided_notHandedOver_turnGoesOn() {
    long began = loop.turnStart();
    Handovers.offer(strategy);
    Handovers.decided(Decision.PRODUCE_EXECUTE_CONSUME);
    assertThat(me.turning()).isSameAs(loop);
    assertThat(loop.turnStart()).isEqualTo(began);
  }

  @Test
  void decided_notHandedOver_turnKeepsItsNumber() {
    long stall = loop.stallId(loop.beat());
    Handovers.offer(strategy);
    Handovers.decided(Decision.PRODUCE_EXECUTE_CONSUME);
    assertThat(loop.stallId(loop.beat())).isEqualTo(stall);
  }

  @Test
  void decided_failed_turnGoesOn() {
    Handovers.offer(strategy);
    Handovers.decided(null);
    assertThat(me.turning()).isSameAs(loop);
  }

  @Test
  void takeUp_byAnotherThread_loopIsItsBeforeItPolls() throws Exception {
    Handovers.offer(strategy);
    CompletableFuture<EventLoop> turning = new CompletableFuture<>();
    Thread other =
        new Thread(
            () -> {
              Handovers.takeUp(strategy);
              turning.complete(LoopTable.current().turning());
            });
    other.start();
    assertThat(turning.get()).isSameAs(loop);
    assertThat(loop.thread()).isSameAs(other);
    Handovers.decided(Decision.EXECUTE_PRODUCE_CONSUME); // late: the other was quick
    assertThat(me.turning()).isNull();
    other.join();
  }

  @Test
  void takeUp_byTheSameThread_beginsAnotherTurn() {
    long beat = loop.beat();
    Handovers.offer(strategy);
    Handovers.decided(Decision.EXECUTE_PRODUCE_CONSUME);
    Handovers.takeUp(strategy);
    assertThat(me.turning()).isSameAs(loop);
    assertThat(EventLoop.turnOf(loop.beat())).isEqualTo(EventLoop.turnOf(beat) + 1);
  }

  @Test
  void takeUp_ofAnotherLoop_changesNothing() {
    Handovers.offer(strategy);
    Handovers.decided(Decision.EXECUTE_PRODUCE_CONSUME);
    Handovers.takeUp(new Object());
    assertThat(me.turning()).isNull();
  }
}
