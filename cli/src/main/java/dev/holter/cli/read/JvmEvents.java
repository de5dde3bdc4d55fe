/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.JvmFact;
import dev.holter.cli.read.jfr.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the JVM says of itself: identity, life, the settings in force, what JFR dropped. */
final class JvmEvents {

  /** Settings that decide what a recording could not show. */
  private static final Set<String> SETTINGS = Set.of("enabled", "threshold");

  /** Nanoseconds in the unit of a JVM's start. */
  static final long MILLI = 1_000_000L;

  final Map<String, String> settings = new HashMap<>();
  private String name;
  private String version;
  private long threads;
  private long ofContainer;
  private long start;
  private long shutdown = Long.MAX_VALUE;
  long pid;
  long lostBytes;

  void subscribe(EventPass pass) {
    subscribeToIdentity(pass);
    pass.on("jdk.Shutdown", e -> shutdown = Math.min(shutdown, Fields.start(e)));
    pass.on("jdk.DataLoss", e -> lostBytes += Fields.number(e, "amount"));
    pass.on("jdk.ActiveSetting", e -> setting(pass.typeName(Fields.number(e, "id")), e));
  }

  void subscribeToIdentity(EventPass pass) {
    pass.on("jdk.JVMInformation", this::jvm);
    pass.on("jdk.CPUInformation", e -> threads = Fields.number(e, "hwThreads"));
    pass.on("jdk.ContainerConfiguration", e -> ofContainer = Fields.number(e, "effectiveCpuCount"));
    pass.on("holter.Agent", this::agent);
  }

  void add(JvmEvents o) {
    name = o.name == null ? name : o.name;
    version = o.version == null ? version : o.version;
    threads = o.threads == 0 ? threads : o.threads;
    ofContainer = o.ofContainer == 0 ? ofContainer : o.ofContainer;
    start = o.start == 0 ? start : o.start;
    shutdown = Math.min(shutdown, o.shutdown);
    pid = o.pid == 0 ? pid : o.pid;
    lostBytes += o.lostBytes;
    settings.putAll(o.settings);
  }

  JvmFact fact() {
    long processors = ofContainer > 0 ? Math.min(ofContainer, threads) : threads;
    return new JvmFact(name, version, (int) processors, start, shutdown);
  }

  private void jvm(Event e) {
    name = Fields.text(e, "jvmName");
    version = Fields.text(e, "jvmVersion");
    start = MILLI * Fields.number(e, "jvmStartTime");
    pid = Fields.number(e, "pid");
  }

  /** The agent says the same, for a recording without details; a JVM's own word comes first. */
  private void agent(Event e) {
    if (name == null && e.has("jvmStart")) {
      name = Fields.text(e, "jvmName");
      version = Fields.text(e, "jvmVersion");
      start = MILLI * Fields.number(e, "jvmStart");
      pid = Fields.number(e, "pid");
    }
  }

  private void setting(String type, Event e) {
    String setting = Fields.text(e, "name");
    if (type != null && type.startsWith("jdk.") && SETTINGS.contains(setting)) {
      settings.put(type + "#" + setting, Fields.text(e, "value"));
    }
  }
}
