/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CPU time of processes that we started and that have ended, in steps of 10 ms. */
public final class ChildTime {

  private static final int USER = 16;
  private static final int SYSTEM = 17;

  /** The kernel tells programs of hundredths of a second, whatever it counts in. */
  private static final double MILLIS_PER_TICK = 10;

  private ChildTime() {}

  /** Milliseconds of all so far. */
  public static double millis() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[USER - 3]) + Long.parseLong(fields[SYSTEM - 3]))
          * MILLIS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
