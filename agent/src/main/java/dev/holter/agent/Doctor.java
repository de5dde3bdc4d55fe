/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.weave.Installation;
import dev.holter.attach.Row;
import dev.holter.attach.Row.Part;
import dev.holter.attach.Sheet;
import dev.holter.attach.SheetText;
import dev.holter.attach.Status;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at what Holter sees in this JVM and what not: the coverage matrix. */
final class Doctor {

  private final List<Row> rows = new ArrayList<>();

  private Doctor() {}

  /** The matrix while Holter is on. */
  static Sheet look(
      Status status, Options options, Installation installation, Instrumentation instrumentation) {
    Doctor d = new Doctor();
    d.jvm();
    d.add(Part.HOLTER, "version", status.version(), status.words());
    d.add(Part.HOLTER, "options", "set", options.toString());
    d.rows.addAll(Libraries.rows(instrumentation));
    d.loops();
    d.hooks(installation);
    d.rows.addAll(Unseen.rows());
    return new Sheet(d.rows);
  }

  /** What can be told where Holter cannot run. */
  static Sheet lookFromOutside(String why) {
    Doctor d = new Doctor();
    d.jvm();
    d.add(Part.HOLTER, "version", Version.TEXT, why);
    d.rows.addAll(Unseen.rows());
    return new Sheet(d.rows);
  }

  private void jvm() {
    add(Part.JVM, "java", System.getProperty("java.version"), System.getProperty("java.vm.name"));
    String command = System.getProperty("sun.java.command", "").split(" ", 2)[0];
    add(Part.JVM, "process", Long.toString(ProcessHandle.current().pid()), command);
  }

  private void loops() {
    int others = 0;
    for (EventLoop loop : Registration.loops()) {
      if (!loop.announced) {
        others++;
        continue;
      }
      String framework = loop.identity.framework() + " " + loop.identity.version();
      long turns = EventLoop.turnOf(loop.beat());
      add(
          Part.LOOP,
          loop.identity.name(),
          loop.identity.kind(),
          framework.trim() + ", " + turns + (turns == 1 ? " turn" : " turns"));
    }
    if (others > 0) {
      add(Part.LOOP, "others", Integer.toString(others), "left out, or seldom polled so far");
    }
  }

  private void hooks(Installation installation) {
    for (String name : installation.coverage().on()) {
      add(Part.HOOK, name, SheetText.ON, "");
    }
    for (Map.Entry<String, String> e : installation.coverage().degraded().entrySet()) {
      add(Part.HOOK, e.getKey(), SheetText.DEGRADED, e.getValue());
    }
    for (String name : installation.awaited()) {
      add(Part.HOOK, name, isMissing(name) ? "not in this JDK" : "not loaded yet", "");
    }
  }

  /** Whether the JDK would have it and has not. */
  private static boolean isMissing(String name) {
    boolean jdk = name.startsWith("java.") || name.startsWith("sun.") || name.startsWith("jdk.");
    return jdk && ClassLoader.getPlatformClassLoader().getResource(file(name)) == null;
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }

  private void add(Part part, String name, String state, String note) {
    rows.add(new Row(part, name, state, note));
  }
}
