/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.List;

/** Classes whose static initialisers compute for long. */
final class StaticInit implements Story {

  @Override
  public void tell(Loop loop) throws Exception {
    for (Work first : List.<Work>of(() -> First.use(), () -> Second.use(), () -> Third.use())) {
      loop.stall(first);
    }
  }

  /** A table that takes long to make. */
  private static long[] table() {
    long[] table = new long[256];
    long end = System.nanoTime() + 300_000_000;
    for (int i = 0; System.nanoTime() < end; i++) {
      table[i & 255] = 31 * table[(i + 1) & 255] + i;
    }
    return table;
  }

  private static final class First {
    private static final long[] TABLE = table();

    static long use() {
      return TABLE[0];
    }
  }

  private static final class Second {
    private static final long[] TABLE = table();

    static long use() {
      return TABLE[0];
    }
  }

  private static final class Third {
    private static final long[] TABLE = table();

    static long use() {
      return TABLE[0];
    }
  }
}
