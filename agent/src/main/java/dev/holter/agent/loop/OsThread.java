/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system's id of the running thread. */
public final class OsThread {

  private static final Path SELF = Path.of("/proc/thread-self");

  private OsThread() {}

  /**
   * The id, or 0 where the system does not tell, or the thread is virtual and its carrier changes;
   * reads one link, some 50 µs.
   */
  public static long id() {
    // Thread.isVirtual() exists from 21 on only
    if (Thread.currentThread().getClass().getSuperclass().getName().endsWith("VirtualThread")) {
      return 0;
    }
    try {
      return Long.parseLong(Files.readSymbolicLink(SELF).getFileName().toString());
    } catch (IOException | RuntimeException e) {
      return 0; // not Linux, or no /proc
    }
  }
}
