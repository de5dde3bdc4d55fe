/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kernel's pressure stall information: for how long some thread was ready and got no CPU, in
 * the process's control group if that tells, else on the machine.
 */
final class Pressure {

  private static final Path[] FILES = {
    Path.of("/sys/fs/cgroup/cpu.pressure"), Path.of("/proc/pressure/cpu"),
  };
  private static final String SOME = "some ";
  private static final String TOTAL = "total=";

  private long before = -1;

  /** Nanoseconds since the last time asked; 0 at first, -1 if the kernel does not tell. */
  long since() {
    long now = read();
    long known = before;
    before = now;
    return now < 0 ? -1 : known < 0 ? 0 : now - known;
  }

  private static long read() {
    for (Path file : FILES) {
      try {
        for (String line : Files.readAllLines(file)) {
          int total = line.indexOf(TOTAL);
          if (line.startsWith(SOME) && total > 0) {
            return Long.parseLong(line.substring(total + TOTAL.length()).trim()) * 1_000;
          }
        }
      } catch (IOException | RuntimeException e) {
        continue; // an older kernel, or pressure accounting is off; the next file may tell
      }
    }
    return -1;
  }
}
