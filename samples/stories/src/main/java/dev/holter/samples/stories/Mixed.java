/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A turn that reads a slow file for 40 ms and computes for 120. */
final class Mixed implements Story {

  private long sum;

  @Override
  public void tell(Loop loop) throws Exception {
    SlowPipe pipe = new SlowPipe();
    for (int i = 0; i < 4; i++) {
      loop.stall(
          () -> {
            pipe.writeAfter(40);
            read(pipe);
            compute();
          });
    }
  }

  private static void read(SlowPipe pipe) throws IOException {
    pipe.read();
  }

  private void compute() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(120);
    for (int i = 0; System.nanoTime() < end; i++) {
      sum = 31 * sum + i;
    }
  }
}
