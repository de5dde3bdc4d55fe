/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import org.junit.jupiter.api.Test;

class ChoresTest {

  @Test
  void run_interrupted_takesTheInterruptAndGoesOn() throws InterruptedException {
    Chores chores = new Chores(() -> {});
    Thread thread = new Thread(chores, "chores");
    thread.start();
    try {
      Interrupts.assertTaken(thread);
    } finally {
      chores.stop(thread);
      thread.join();
    }
  }
}
