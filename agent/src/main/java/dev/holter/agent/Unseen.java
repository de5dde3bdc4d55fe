/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.attach.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a JVM and its machine do not let Holter see, and what that means for a report. */
final class Unseen {

  private final List<Row> rows = new ArrayList<>();

  private Unseen() {}

  static List<Row> rows() {
    Unseen u = new Unseen();
    u.module("jdk.jfr", "Holter cannot run here");
    u.module("java.management", "Holter cannot run here");
    u.file(
        "run delay of threads",
        "a loop that waits for a CPU is told by the watchdog's lateness alone",
        "/proc/self/schedstat");
    u.file(
        "CPU pressure",
        "whether threads were ready and got no CPU stays unknown",
        "/sys/fs/cgroup/cpu.pressure",
        "/proc/pressure/cpu");
    u.file(
        "CPU quota",
        "a stop by the container's quota is not told from other starvation",
        "/sys/fs/cgroup/cpu.stat",
        "/sys/fs/cgroup/cpu/cpu.stat");
    u.file("ids of threads", "threads are told by their names alone", "/proc/thread-self");
    return u.rows;
  }

  private void module(String name, String meaning) {
    if (ModuleLayer.boot().findModule(name).isEmpty()) {
      add("module " + name, meaning);
    }
  }

  private void file(String what, String meaning, String... anyOf) {
    StringBuilder names = new StringBuilder();
    for (String file : anyOf) {
      if (Files.isReadable(Path.of(file))) {
        return;
      }
      names.append(names.length() == 0 ? "" : ", ").append(file);
    }
    add(what, meaning + " (no " + names + ")");
  }

  private void add(String what, String meaning) {
    rows.add(new Row(Row.Part.UNSEEN, what, "unseen", meaning));
  }
}
