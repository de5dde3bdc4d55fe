/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holter.junit.NoStalls;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two tests at the same time: nobody can tell whose the loop of the JVM is. */
@NoStalls
@Execution(ExecutionMode.CONCURRENT)
class NeighboursTest {

  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @Test
  void blocking_besideAnother() throws Exception {
    together();
    try (Server server = new Server(ctx -> Server.reply(ctx, new Prices().lookUp()))) {
      assertEquals(42, server.ask());
    }
    together();
  }

  @Test
  void innocent_besideAnother() throws Exception {
    together();
    together();
  }

  private static void together() throws InterruptedException, BrokenBarrierException {
    BOTH.await();
  }
}
