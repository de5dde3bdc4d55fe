/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The CPU time of a process, from outside.
 *
 * <p>The kernel's account of a whole process comes in steps of 10 ms, that of a thread in
 * nanoseconds, up to when it last lost the CPU: so it is read while the process rests. A thread
 * that has ended keeps the time that was last seen.
 */
final class CpuClock {

  /** As HotSpot names them to the kernel, which keeps fifteen letters: C1 and C2, many at times. */
  private static final Pattern COMPILER = Pattern.compile("C[12] Compiler.*");

  private final Path tasks;
  private final Map<String, CpuTime> seen = new HashMap<>();

  CpuClock(long pid) {
    tasks = Path.of("/proc", Long.toString(pid), "task");
  }

  /** That of all threads, living and dead. */
  CpuTime now() {
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        read(thread);
      }
    } catch (IOException e) {
      // it has ended
    }
    return seen.values().stream().reduce(CpuTime.NONE, CpuTime::and);
  }

  private void read(Path thread) {
    try {
      String line = Files.readString(thread.resolve("schedstat"));
      long nanos = Long.parseLong(line.substring(0, line.indexOf(' ')));
      String name = Files.readString(thread.resolve("comm")).strip();
      boolean compiles = COMPILER.matcher(name).matches();
      seen.put(thread.getFileName().toString(), new CpuTime(nanos, compiles ? nanos : 0));
    } catch (IOException e) {
      // this thread has ended
    }
  }
}
