/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a container with a CPU limit is to Linux: this process is in a group of its own that gets so
 * much CPU time in each period and no more, until the group is closed. Takes the right to make one,
 * and needs a kernel with groups of either version.
 */
public final class CpuGroup implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  private final boolean unified = Files.exists(ROOT.resolve("cgroup.controllers"));
  private final Path root = unified ? ROOT : ROOT.resolve("cpu");
  private final Path home = root.resolve(home());
  private final Path group = root.resolve("holter-" + ProcessHandle.current().pid());

  private CpuGroup() throws IOException {}

  /** Moves this process; fails where no such group can be made. */
  public static CpuGroup enter(Duration quota, Duration period) throws IOException {
    CpuGroup made = new CpuGroup();
    Files.createDirectory(made.group);
    try {
      made.limit(quota.toNanos() / 1000, period.toNanos() / 1000);
      move(made.group);
    } catch (IOException e) {
      Files.delete(made.group);
      throw e;
    }
    return made;
  }

  /** Moves the process back. */
  @Override
  public void close() throws IOException {
    move(home);
    Files.delete(group);
  }

  private void limit(long quotaMicros, long periodMicros) throws IOException {
    if (unified) {
      Files.writeString(group.resolve("cpu.max"), quotaMicros + " " + periodMicros);
    } else {
      Files.writeString(group.resolve("cpu.cfs_period_us"), "" + periodMicros);
      Files.writeString(group.resolve("cpu.cfs_quota_us"), "" + quotaMicros);
    }
  }

  /** The group this process is in, of a line such as {@code 4:cpu,cpuacct:/user}. */
  private String home() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      List<String> parts = Arrays.asList(line.split(":", 3));
      String controllers = parts.get(1);
      if (unified ? controllers.isEmpty() : List.of(controllers.split(",")).contains("cpu")) {
        return parts.get(2).substring(1);
      }
    }
    throw new IOException("this machine has no groups of CPU time");
  }

  private static void move(Path group) throws IOException {
    Files.writeString(group.resolve("cgroup.procs"), "" + ProcessHandle.current().pid());
  }
}
