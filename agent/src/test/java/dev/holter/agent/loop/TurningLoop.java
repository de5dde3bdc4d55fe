/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

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
