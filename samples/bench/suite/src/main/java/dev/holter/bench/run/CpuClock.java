/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The CPU time of a process, from outside.
 *
 * <p>The kernel's account of a whole process comes in steps of 10 ms, that of a thread in
 * nanoseconds, up to when it last lost the CPU: so it is read while the process rests. A thread
 * that has ended keeps the time that was last seen.
 */
final class CpuClock {

  private final Path tasks;
  private final Map<String, Long> seen = new HashMap<>();

  CpuClock(long pid) {
    tasks = Path.of("/proc", Long.toString(pid), "task");
  }

  /** Nanoseconds of all threads, living and dead. */
  long nanos() {
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        read(thread);
      }
    } catch (IOException e) {
      // it has ended
    }
    return seen.values().stream().mapToLong(Long::longValue).sum();
  }

  private void read(Path thread) {
    try {
      String line = Files.readString(thread.resolve("schedstat"));
      seen.put(
          thread.getFileName().toString(), Long.parseLong(line.substring(0, line.indexOf(' '))));
    } catch (IOException e) {
      // this thread has ended
    }
  }
}
