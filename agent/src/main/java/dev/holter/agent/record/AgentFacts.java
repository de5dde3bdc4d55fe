/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.weave.Coverage;
import dev.holter.catalog.Permits;
import dev.holter.event.AgentEvent;
import dev.holter.event.Schema;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Writes the event about the agent itself, once a chunk. */
final class AgentFacts {

  private final String version;
  private final Options options;
  private final String permits;
  private final Coverage coverage;
  private final List<Thread> own;
  private final String host = host();

  /**
   * Prepares.
   *
   * @param own the threads of Holter's whose CPU time is its own cost
   */
  AgentFacts(
      String version, Options options, Permits permits, Coverage coverage, List<Thread> own) {
    this.version = version;
    this.options = options;
    this.permits = permits.text();
    this.coverage = coverage;
    this.own = own;
  }

  /**
   * Tells first that nothing was counted: readers take the difference, and what happened while JFR
   * started is in the recording.
   */
  void writeFirst() {
    write(Counted.NOTHING);
  }

  void write() {
    write(Counted.now());
  }

  private void write(Counted counted) {
    AgentEvent e = new AgentEvent();
    e.version = version;
    e.schema = Schema.VERSION;
    e.options = options.details() ? options.toString() : options.withoutPaths();
    e.host = options.details() ? host : null;
    e.jvmName = System.getProperty("java.vm.name");
    e.jvmVersion = "(" + System.getProperty("java.runtime.version") + ")";
    e.jvmStart = ManagementFactory.getRuntimeMXBean().getStartTime();
    e.pid = ProcessHandle.current().pid();
    e.hooks = coverage.onText();
    e.degraded = degraded();
    e.stallThreshold = options.stall();
    e.callThreshold = options.callThreshold();
    e.selfCpu = selfCpu();
    counted.tell(e);
    e.debugger = debugger();
    e.permits = permits;
    e.commit();
  }

  private String degraded() {
    StringBuilder b = new StringBuilder(coverage.degradedText());
    // no numbers: each chunk says it anew, and a reader keeps what differs
    if (Registration.UNTOLD.get() > 0) {
      line(b, "heartbeats: too many loops that lived for less than a second");
    }
    if (Journal.firstFailure() != null) {
      line(b, "facts: some could not be told, the first for " + Journal.firstFailure());
    }
    return b.toString();
  }

  private static void line(StringBuilder b, String text) {
    b.append(b.length() == 0 ? "" : "\n").append(text);
  }

  private static boolean debugger() {
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.contains("jdwp")) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("deprecation") // threadId() exists from 19 on only
  private long selfCpu() {
    try {
      long sum = 0;
      for (Thread t : own) {
        // -1 where one has not started yet, or has ended
        sum += Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(t.getId()));
      }
      return sum;
    } catch (UnsupportedOperationException e) {
      return -1;
    }
  }

  // from the environment first: a look-up may block for seconds
  private static String host() {
    String name = System.getenv("HOSTNAME");
    if (name != null && !name.isBlank()) {
      return name;
    }
    try {
      return java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname")).trim();
    } catch (java.io.IOException e) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException unknown) {
        return "";
      }
    }
  }
}
