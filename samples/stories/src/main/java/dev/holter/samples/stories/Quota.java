/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import dev.holter.samples.stage.CpuGroup;
import java.io.IOException;
import java.time.Duration;

/**
 * The container has used its share of the CPUs up: the process is in a group of 20 ms of each 100.
 */
final class Quota implements Story {

  @Override
  public void tell(Loop loop) throws Exception {
    CpuGroup group = enter();
    try {
      loop.watchedTurns(3000);
    } finally {
      group.close();
    }
  }

  private static CpuGroup enter() throws Skip {
    try {
      return CpuGroup.enter(Duration.ofMillis(20), Duration.ofMillis(100));
    } catch (IOException e) {
      throw new Skip("no quota can be set: " + e);
    }
  }
}
