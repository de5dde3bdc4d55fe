/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.concurrent.ThreadLocalRandom;

/** A heap that is nearly full of what is still used: whatever is allocated has all of it walked. */
final class FullGc implements Story {

  private static final int CELLS = 450_000;

  private final byte[][] used = new byte[CELLS][];
  private volatile boolean ended;

  @Override
  public void tell(Loop loop) throws Exception {
    Thread allocator = new Thread(this::allocate, "allocator");
    allocator.start();
    loop.watchedTurns(2500);
    ended = true;
    allocator.join();
  }

  private void allocate() {
    for (int i = 0; i < CELLS && !ended; i++) {
      used[i] = new byte[64];
    }
    while (!ended) {
      used[ThreadLocalRandom.current().nextInt(CELLS)] = new byte[64];
    }
  }
}
