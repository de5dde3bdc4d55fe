/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Other processes of higher priority have the CPUs. */
final class StarvedCpu implements Story {

  private static final String SPIN = "while :; do :; done";

  @Override
  public void tell(Loop loop) throws Exception {
    int others = 2 * Runtime.getRuntime().availableProcessors();
    List<Process> processes = new ArrayList<>();
    try {
      for (int i = 0; i < others; i++) {
        // its own end, should this program be killed
        processes.add(new ProcessBuilder("timeout", "20", "sh", "-c", SPIN).start());
      }
      lowerPriority();
      loop.watchedTurns(4000);
    } finally {
      processes.forEach(Process::destroy);
    }
  }

  /** Of all threads: on Linux each has its own. */
  private static void lowerPriority() throws Exception {
    List<String> command = new ArrayList<>(List.of("renice", "-n", "19", "-p"));
    Path tasks = Path.of("/proc/self/task");
    if (!Files.isDirectory(tasks)) {
      throw new Skip("there is no " + tasks);
    }
    try (Stream<Path> threads = Files.list(tasks)) {
      threads.forEach(thread -> command.add(thread.getFileName().toString()));
    }
    // fails for a thread that has ended by now, too
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
