/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.concurrent.CountDownLatch;

/** A loop that turns when a test says so, on the thread that says so. */
public final class TurningLoop {

  private static final LoopIdentity WHO = new LoopIdentity("t", "nio", "nio", "", 0, null, 0);

  private final Object poller = new Object();

  /** The loop, announced. */
  public final EventLoop loop;

  /** Never stalls. */
  public TurningLoop() {
    this(Long.MAX_VALUE);
  }

  /** Stalls where a turn lasts so many nanoseconds. */
  public TurningLoop(long threshold) {
    loop = new EventLoop(poller, WHO, threshold, 1);
    loop.announce();
    loop.pollEnter(0);
  }

  /** The running thread becomes one that polls. */
  public void enter() {
    Polls.enter(poller, 0);
  }

  /** The running thread polls it, and is in a turn until something is over. */
  public void stall(CountDownLatch over) {
    for (int i = 0; i < Registration.POLLS_OF_A_LOOP; i++) {
      Polls.enter(poller, 0);
      Polls.exit(poller, 1);
    }
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It polls no more. */
  public static void leave() {
    LoopTable.remove(LoopTable.current());
  }

  /** One turn more. */
  public void turn() {
    begin();
    end();
  }

  /** A turn begins. */
  public void begin() {
    loop.pollExit(1);
  }

  /** It ends. */
  public void end() {
    loop.pollEnter(0);
  }
}
