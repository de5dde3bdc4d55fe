/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import static org.assertj.core.api.Assertions.assertThat;

/** Interrupts, as by a service that interrupts all threads there are. */
public final class Interrupts {

  private static final long PATIENCE = 30_000_000_000L;

  private Interrupts() {}

  /** Interrupts a thread, and waits until it has taken notice and still lives. */
  public static void assertTaken(Thread thread) throws InterruptedException {
    thread.interrupt();
    long until = System.nanoTime() + PATIENCE;
    while (thread.isInterrupted() && System.nanoTime() - until < 0) {
      Thread.sleep(1);
    }
    assertThat(thread.isInterrupted()).isFalse();
    assertThat(thread.isAlive()).isTrue();
  }
}
