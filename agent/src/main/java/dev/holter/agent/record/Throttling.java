/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How often and how long the control group's CPU quota stopped the process: cgroup v2, then v1. */
final class Throttling {

  private static final List<Path> FILES =
      List.of(Path.of("/sys/fs/cgroup/cpu.stat"), Path.of("/sys/fs/cgroup/cpu/cpu.stat"));

  private long periods = -1;
  private long nanos = -1;
  private long periodsBefore = -1;
  private long nanosBefore = -1;

  /** Reads the counters anew. */
  void read() {
    periodsBefore = periods;
    nanosBefore = nanos;
    for (Path file : FILES) {
      try {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("nr_throttled ")) {
            periods = value(line);
          } else if (line.startsWith("throttled_usec ")) {
            nanos = value(line) * 1_000;
          } else if (line.startsWith("throttled_time ")) {
            nanos = value(line);
          }
        }
        return;
      } catch (IOException | RuntimeException e) {
        // no such control group here; the next file may tell
        continue;
      }
    }
  }

  /** Throttled periods between the last two reads, or -1 if unknown. */
  long periods() {
    return periods < 0 ? -1 : periodsBefore < 0 ? 0 : periods - periodsBefore;
  }

  /** Throttled nanoseconds between the last two reads, or -1 if unknown. */
  long nanos() {
    return nanos < 0 ? -1 : nanosBefore < 0 ? 0 : nanos - nanosBefore;
  }

  private static long value(String line) {
    return Long.parseLong(line.substring(line.indexOf(' ') + 1).trim());
  }
}
