/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;

/** The loop reads a file that is slow. */
final class SlowFile implements Story {

  @Override
  public void tell(Loop loop) throws Exception {
    SlowPipe pipe = new SlowPipe();
    for (int millis : new int[] {100, 200, 300, 150}) {
      pipe.writeAfter(millis);
      loop.stall(() -> load(pipe));
    }
  }

  private static void load(SlowPipe pipe) throws IOException {
    pipe.read();
  }
}
