/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The container has used its share of the CPUs up. */
final class Quota implements Story {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  @Override
  public void tell(Loop loop) throws Exception {
    Path group = ROOT.resolve("holter-story-" + ProcessHandle.current().pid());
    String home = home();
    try {
      Files.createDirectory(group);
    } catch (IOException e) {
      throw new Skip("no group can be made: " + e);
    }
    try {
      // 20 ms of each 100
      Files.writeString(group.resolve("cpu.max"), "20000 100000");
      move(group);
      loop.turns(3000);
    } catch (IOException e) {
      throw new Skip("no quota can be set: " + e);
    } finally {
      move(ROOT.resolve(home));
      Files.delete(group);
    }
  }

  /** The group this process is in. */
  private static String home() throws IOException, Skip {
    if (!Files.exists(ROOT.resolve("cgroup.controllers"))) {
      throw new Skip("there is no cgroup v2 in " + ROOT);
    }
    String line = Files.readAllLines(Path.of("/proc/self/cgroup")).get(0);
    return line.substring("0::/".length());
  }

  private static void move(Path group) throws IOException {
    Files.writeString(group.resolve("cgroup.procs"), "" + ProcessHandle.current().pid());
  }
}
