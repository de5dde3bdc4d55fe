/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel tells about a process before anything is done to it; little where /proc is not.
 */
final class Processes {

  private Processes() {}

  static boolean exists(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }

  /** Whose it is, or null where that is us, or root asks, or nobody can tell. */
  static String otherOwner(long pid) {
    try {
      Object us = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      Object them = Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
      return us.equals(them) || us.equals(0)
          ? null
          : Files.getOwner(Path.of("/proc/" + pid)).getName();
    } catch (IOException | RuntimeException e) {
      return null; // no /proc here; the JVM itself will refuse
    }
  }

  /** Whether it is surely no JVM: to signal such a process may end it. */
  static boolean isNoJvm(long pid) {
    String maps = read(pid, "maps");
    return maps != null && !maps.isEmpty() && !maps.contains("libjvm.so");
  }

  /** Whether a flag is among its arguments or in its environment. */
  static boolean hasFlag(long pid, String flag) {
    String arguments = read(pid, "cmdline");
    String environment = read(pid, "environ");
    return arguments != null && arguments.contains(flag)
        || environment != null && environment.contains(flag);
  }

  /** Whether it sees other files than we do, as in a container. */
  static boolean hasFilesOfItsOwn(long pid) {
    try {
      return !Files.readSymbolicLink(Path.of("/proc/self/ns/mnt"))
          .equals(Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/mnt")));
    } catch (IOException | RuntimeException e) {
      return false; // no /proc here, so no containers either
    }
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/" + file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return null;
    }
  }
}
