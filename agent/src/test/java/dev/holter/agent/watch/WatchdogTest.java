/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.Interrupts;
import dev.holter.agent.loop.ControlBeat;
import org.junit.jupiter.api.Test;

class WatchdogTest {

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
