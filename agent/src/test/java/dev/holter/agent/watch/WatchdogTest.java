/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.Interrupts;
import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.Evidence;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.TurningLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchdogTest {

  private static final long MS = 1_000_000L;
  private static final int LOOPS = 12;
  private static final int TRIES = 3;

  private final List<Thread> stalled = new ArrayList<>();
  private CountDownLatch over = new CountDownLatch(1);
  private Watchdog dog;
  private Thread watch;

  @AfterEach
  void end() throws InterruptedException {
    dog.stop();
    watch.join(60_000);
    ControlBeat.due(Long.MAX_VALUE); // nothing is overdue for other tests
    over.countDown();
    for (Thread t : stalled) {
      t.join();
    }
    stalled.clear();
    over = new CountDownLatch(1);
    Registration.forget(Registration.dead());
  }

  @Test
  void run_manyLoopsStallAtOnce_itsOwnWorkIsNoDelay() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      least = Math.min(least, lateWhileItLooksFor(10 * MS));
      end();
    }
    // one round takes 120 ms: what was due meanwhile was not late
    assertThat(least).isLessThan(50 * MS);
  }

  /** The most that a stall is told the watchdog was late by, where each look takes so long. */
  private long lateWhileItLooksFor(long nanos) throws InterruptedException {
    stall(LOOPS);
    CountDownLatch looks = new CountDownLatch(2 * LOOPS);
    Sampler slow =
        new Sampler(
            stack -> {
              LockSupport.parkNanos(nanos);
              looks.countDown();
            },
            null);
    watch(new Watchdog(20 * MS, slow));
    looks.await();
    return evidence().mapToLong(e -> e.processLate).max().orElseThrow();
  }

  @Test
  @Timeout(60)
  void run_turnOfTwoBillionThresholds_isLookedAtStill() throws InterruptedException {
    stall(1);
    watch(new Watchdog(/* threshold= */ 1, new Sampler(stack -> {}, null)));
    while (evidence().noneMatch(e -> e.sampledAt > Integer.MAX_VALUE)) {
      Thread.sleep(1);
    }
  }

  @Test
  void run_interrupted_takesTheInterruptAndGoesOn() throws InterruptedException {
    Interrupts.assertTaken(watch(new Watchdog(20 * MS, new Sampler(stack -> {}, null))));
  }

  /** Makes so many loops that do not come back. */
  private void stall(int loops) {
    CountDownLatch until = over;
    for (int i = 0; i < loops; i++) {
      Thread t = new Thread(() -> new TurningLoop().stall(until));
      t.start();
      stalled.add(t);
    }
  }

  /** What is known of those. */
  private Stream<Evidence> evidence() {
    return Stream.of(Registration.loops())
        .filter(l -> stalled.contains(l.thread()))
        .map(l -> l.evidence);
  }

  private Thread watch(Watchdog watchdog) {
    dog = watchdog;
    watch = new Thread(dog, "watchdog");
    watch.setDaemon(true); // where a test fails, it may not end
    watch.start();
    return watch;
  }
}
