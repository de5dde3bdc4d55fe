/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.Interrupts;
import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.TurningLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private static final long MS = 1_000_000L;
  private static final int LOOPS = 12;
  private static final int TRIES = 3;

  @Test
  void run_manyLoopsStallAtOnce_itsOwnWorkIsNoDelay() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      least = Math.min(least, lateWhileItLooksFor(10 * MS));
    }
    // one round takes 120 ms: what was due meanwhile was not late
    assertThat(least).isLessThan(50 * MS);
  }

  /** The most that a stall is told the watchdog was late by, where each look takes so long. */
  private static long lateWhileItLooksFor(long nanos) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    List<Thread> stalled = new ArrayList<>();
    for (int i = 0; i < LOOPS; i++) {
      Thread t = new Thread(() -> stall(over));
      t.start();
      stalled.add(t);
    }
    CountDownLatch looks = new CountDownLatch(2 * LOOPS);
    Sampler slow =
        new Sampler(
            stack -> {
              LockSupport.parkNanos(nanos);
              looks.countDown();
            },
            null);
    Watchdog dog = new Watchdog(20 * MS, slow);
    Thread watch = new Thread(dog, "watchdog");
    watch.start();
    looks.await();
    long late =
        Stream.of(Registration.loops())
            .filter(l -> stalled.contains(l.thread()))
            .mapToLong(l -> l.evidence.processLate)
            .max()
            .orElseThrow();
    dog.stop();
    watch.join();
    ControlBeat.due(Long.MAX_VALUE); // nothing is overdue for other tests
    over.countDown();
    for (Thread t : stalled) {
      t.join();
    }
    Registration.forget(Registration.dead());
    return late;
  }

  private static void stall(CountDownLatch over) {
    new TurningLoop().stall(over);
  }

  @Test
  void run_interrupted_takesTheInterruptAndGoesOn() throws InterruptedException {
    Watchdog dog = new Watchdog(20_000_000L, new Sampler(stack -> {}, null));
    Thread thread = new Thread(dog, "watchdog");
    thread.start();
    try {
      Interrupts.assertTaken(thread);
    } finally {
      dog.stop();
      thread.join();
      ControlBeat.due(Long.MAX_VALUE); // nothing is overdue for other tests
    }
  }
}
