/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The container has used its share of the CPUs up: the process is in a group of 20 ms of each 100.
 */
final class Quota implements Story {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final String QUOTA = "20000";
  private static final String PERIOD = "100000";

  private final boolean unified = Files.exists(ROOT.resolve("cgroup.controllers"));
  private final Path root = unified ? ROOT : ROOT.resolve("cpu");

  @Override
  public void tell(Loop loop) throws Exception {
    Path home = root.resolve(home());
    Path group = root.resolve("holter-story-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(group);
    } catch (IOException e) {
      throw new Skip("no group can be made: " + e);
    }
    try {
      limit(group);
      move(group);
      loop.watchedTurns(3000);
    } finally {
      move(home);
      Files.delete(group);
    }
  }

  private void limit(Path group) throws Skip {
    try {
      if (unified) {
        Files.writeString(group.resolve("cpu.max"), QUOTA + " " + PERIOD);
      } else {
        Files.writeString(group.resolve("cpu.cfs_period_us"), PERIOD);
        Files.writeString(group.resolve("cpu.cfs_quota_us"), QUOTA);
      }
    } catch (IOException e) {
      throw new Skip("no quota can be set: " + e);
    }
  }

  /** The group this process is in, of a line such as {@code 4:cpu,cpuacct:/user}. */
  private String home() throws IOException, Skip {
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      List<String> parts = Arrays.asList(line.split(":", 3));
      String controllers = parts.get(1);
      if (unified ? controllers.isEmpty() : List.of(controllers.split(",")).contains("cpu")) {
        return parts.get(2).substring(1);
      }
    }
    throw new Skip("there are no groups of CPU time");
  }

  private static void move(Path group) throws IOException {
    Files.writeString(group.resolve("cgroup.procs"), "" + ProcessHandle.current().pid());
  }
}
