/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventLoopTest {

  private static final LoopIdentity WHO = new LoopIdentity("t", "nio", "nio", "", 0, null, 0);
  private final Object poller = new Object();
  private final EventLoop loop = new EventLoop(poller, WHO, Long.MAX_VALUE, 1);

  private void poll() {
    loop.pollEnter(0);
    loop.pollExit(1);
  }

  @Test
  void gaps_turnsBeforeAndAfterTheAnnouncement_holdEveryEndedTurn() {
    poll();
    poll();
    loop.pollEnter(0);
    loop.announce();
    loop.pollExit(1);
    for (int i = 0; i < 100; i++) {
      poll();
    }
    long ended = EventLoop.turnOf(loop.beat()) - 1; // the last one still runs
    assertThat(loop.account.gaps().take(new IntervalHistogram.Interval()).counts.getTotalCount())
        .isEqualTo(ended)
        .isEqualTo(102);
  }

  @Test
  void left_stackThatTheJvmCutItsRootsOff_isNoSign() {
    LoopIdentity own = new LoopIdentity("t", "nio", "nio", "", 0, "com.acme.Loop#run", 0);
    EventLoop handWritten = new EventLoop(poller, own, Long.MAX_VALUE, 1);
    StackTraceElement frame = new StackTraceElement("com.acme.Deep", "down", "Deep.java", 1);
    StackTraceElement[] whole = {frame};
    StackTraceElement[] cut = new StackTraceElement[1024];
    Arrays.fill(cut, frame);

    assertThat(handWritten.left(1, whole)).isTrue();
    assertThat(handWritten.left(1, cut)).isFalse();
  }

  @Test
  void left_selectorIsClosed_isNoStall() throws IOException {
    Selector selector = Selector.open();
    EventLoop closing = atWork(selector);
    selector.close();
    closing.left(closing.owner); // long afterwards, perhaps: since when it is over nobody can tell
    assertThat(closing.lastStall()).isZero();
    assertThat(closing.inTurn()).isFalse();
  }

  @Test
  void left_selectorIsClosedAfterASample_countsAsLongAsItWasSeen() throws IOException {
    Selector selector = Selector.open();
    EventLoop closing = atWork(selector);
    closing.evidence.begin(closing.beat());
    closing.evidence.sampledAt = 7;
    selector.close();
    closing.left(closing.owner);
    assertThat(closing.stalled()).isEqualTo(7);
  }

  private static EventLoop atWork(Selector selector) {
    EventLoop loop = new EventLoop(selector, WHO, 1, 1);
    loop.owner = new LoopThread(Thread.currentThread(), loop);
    loop.pollEnter(0);
    loop.pollExit(1);
    return loop;
  }

  @Test
  void left_polledElsewhereThanAtFirst_looksForThatMethod() {
    LoopIdentity own = new LoopIdentity("t", "nio", "nio", "", 0, "com.acme.Loop#init", 0);
    EventLoop moved = new EventLoop(poller, own, Long.MAX_VALUE, 1);
    moved.callers.known("com.acme.Loop#run", 1);
    StackTraceElement[] turn = {new StackTraceElement("com.acme.Loop", "run", "Loop.java", 1)};

    assertThat(moved.left(1, turn)).isFalse();
  }

  @Test
  void pollExit_turnRunsAlready_countsOneTurn() {
    poll();
    long beat = loop.beat();
    loop.pollExit(1); // select(Consumer): the hook on the outer method comes second
    assertThat(loop.beat()).isEqualTo(beat);
  }
}
