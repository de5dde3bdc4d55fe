/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where something was measured.
 *
 * @param idlePriority whether it only got what others left: such figures are no figures
 */
public record Machine(String cpu, int cores, String system, boolean idlePriority) {

  /** {@code SCHED_IDLE}. */
  private static final String IDLE = "5";

  private static final int POLICY = 41;

  /** This one. */
  public static Machine here() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.version");
    return new Machine(
        cpuName(), Runtime.getRuntime().availableProcessors(), system, IDLE.equals(policy()));
  }

  private static String cpuName() {
    return lines("/proc/cpuinfo")
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  /** The scheduling policy of this process, the 41st field of its stat. */
  private static String policy() {
    String stat = lines("/proc/self/stat");
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return afterName[POLICY - 3];
  }

  private static String lines(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return cpu + ", " + cores + " cores, " + system;
  }
}
