/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** A loop that turns when a test says so, on the thread that says so. */
public final class TurningLoop {

  private static final LoopIdentity WHO = new LoopIdentity("t", "nio", "nio", "", 0, null, 0);

  private final Object poller = new Object();

  /** The loop, announced. */
  public final EventLoop loop = new EventLoop(poller, WHO, Long.MAX_VALUE, 1);

  public TurningLoop() {
    loop.announce();
    loop.pollEnter(0);
  }

  /** One turn more. */
  public void turn() {
    loop.pollExit(1);
    loop.pollEnter(0);
  }
}
