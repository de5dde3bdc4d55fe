/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Lookup;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Set;
import org.apache.tomcat.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private static final int MANY = 1_000;

  private static EventLoop poll(Selector selector, int times) {
    Set<EventLoop> before = Set.of(Registration.loops());
    LoopThread me = Registration.join(LoopTable.current(), selector);
    for (int i = 0; i < times; i++) {
      me.loop.pollEnter(0);
      me.loop.pollExit(0);
      Registration.polled(me.loop);
    }
    assertThat(before).doesNotContain(me.loop);
    return me.loop;
  }

  @AfterEach
  void forget() {
    Registration.forget(Registration.dead());
    Registration.endProbe();
  }

  @Test
  void sweep_closedSelectorThatWasNoLoop_isForgotten() throws IOException {
    Selector selector = Selector.open();
    EventLoop passing = poll(selector, 1);
    Registration.sweep();
    assertThat(Registration.loops()).contains(passing);
    selector.close();
    Registration.sweep();
    assertThat(Registration.loops()).doesNotContain(passing);
  }

  @Test
  void sweep_closedLoop_waitsForItsLastHeartbeat() throws IOException {
    Selector selector = Selector.open();
    EventLoop loop = poll(selector, 3);
    selector.close();
    Registration.sweep();
    assertThat(Registration.loops()).contains(loop);
    assertThat(Registration.dead()).contains(loop);
  }

  @Test
  void join_codeOnAFrameworksWorkerSelects_isNoLoopOfTheFramework() throws IOException {
    try (Selector selector = Selector.open()) {
      EventLoop[] found = new EventLoop[1];
      Worker.run(() -> Lookup.run(() -> found[0] = poll(selector, 1)));
      assertThat(found[0].identity.framework()).isEqualTo("nio");
      assertThat(found[0].announced).isFalse();
    }
  }

  @Test
  void polled_byAThreadOfItsOwnAfterTheOneThatMadeIt_isNamedAfterItsOwn() throws Exception {
    try (Selector selector = Selector.open()) {
      poll(selector, 1);
      EventLoop loop = pollOn("own", selector);
      assertThat(loop.announced).isTrue();
      assertThat(loop.identity.name()).isEqualTo("own");
    }
  }

  @Test
  void polled_byAThreadOfItsOwnAfterTheOneThatMadeIt_theWaitBetweenIsNoTurn() throws Exception {
    Registration.open(LoopFilter.ALL, /* stallThreshold= */ 1);
    try (Selector selector = Selector.open()) {
      EventLoop loop = poll(selector, 1);
      long stalled = loop.stalled();
      Thread own = new Thread(() -> Registration.join(LoopTable.current(), selector));
      own.start();
      own.join();
      assertThat(loop.stalled()).isEqualTo(stalled);
      assertThat(loop.inTurn()).isFalse();
    } finally {
      Registration.open(LoopFilter.ALL, 20_000_000L);
    }
  }

  @Test
  void join_threadThatIsAskedForAfterOneThatIsNot_isWatched() throws Exception {
    Registration.open(who -> who.name().equals("own"), 20_000_000L);
    try (Selector selector = Selector.open()) {
      EventLoop passing = poll(selector, 1);
      assertThat(passing.ignored).isTrue();
      EventLoop loop = pollOn("own", selector);
      assertThat(loop.ignored).isFalse();
      assertThat(loop.announced).isTrue();
      assertThat(Registration.loops()).contains(loop).doesNotContain(passing);
    } finally {
      Registration.open(LoopFilter.ALL, 20_000_000L);
    }
  }

  @Test
  void polled_byAThreadThatIsNotAskedFor_isNotWatched() throws Exception {
    Registration.open(who -> !who.name().equals("own"), 20_000_000L);
    try (Selector selector = Selector.open()) {
      poll(selector, 1);
      EventLoop loop = pollOn("own", selector);
      assertThat(loop.ignored).isTrue();
      assertThat(loop.announced).isFalse();
    } finally {
      Registration.open(LoopFilter.ALL, 20_000_000L);
    }
  }

  private static EventLoop pollOn(String thread, Selector selector) throws InterruptedException {
    EventLoop[] loop = new EventLoop[1];
    Thread own =
        new Thread(
            () -> {
              LoopThread me = Registration.join(LoopTable.current(), selector);
              loop[0] = me.loop;
              for (int i = 0; i < Registration.POLLS_OF_A_LOOP; i++) {
                me.loop.pollEnter(0);
                me.loop.pollExit(0);
                Registration.polled(me.loop);
              }
            },
            thread);
    own.start();
    own.join();
    return loop[0];
  }

  @Test
  void nested_handlerSelectsAsShallowOnWhatIsNoLoop_isWithinTheTurn() throws Exception {
    try (Selector own = Selector.open();
        Selector other = Selector.open()) {
      EventLoop[] loop = new EventLoop[1];
      boolean[] within = new boolean[1];
      Worker.run(() -> loop[0] = poll(own, 1));
      assertThat(loop[0].announced).isTrue();
      LoopThread me = LoopTable.current();
      Thread user = new Thread(() -> poll(other, 1)); // so that it is known, and not as a loop
      user.start();
      user.join();
      Lookup.run(() -> within[0] = Registration.nested(me, other));
      assertThat(within[0]).isTrue();
    }
  }

  @Test
  void nested_selectorThatAnotherThreadPolledBefore_endsItsTurn() throws Exception {
    try (Selector own = Selector.open();
        Selector shared = Selector.open()) {
      EventLoop[] other = new EventLoop[1];
      Thread user = new Thread(() -> other[0] = poll(shared, 3));
      user.start();
      user.join();
      assertThat(other[0].inTurn()).isTrue();
      Worker.run(() -> poll(own, 1));
      LoopThread me = LoopTable.current();
      Lookup.run(() -> Registration.nested(me, shared));
      assertThat(other[0].inTurn()).isFalse();
    }
  }

  @Test
  void join_manySelectorsThatComeAndGo_areNeverManyAtATime() throws IOException {
    int most = 0;
    for (int i = 0; i < MANY; i++) {
      try (Selector selector = Selector.open()) {
        poll(selector, 3);
      }
      most = Math.max(most, Registration.loops().length);
    }
    assertThat(most).isLessThan(MANY / 4);
    assertThat(Registration.UNTOLD.get()).isPositive();
  }
}
