/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.time.Duration;
import jdk.jfr.Recording;

/**
 * The JDK's events that the diagnosis needs, at thresholds that keep them cheap.
 *
 * <p>10 ms for sleep, wait, monitor and park: at 1 ms eight idle threads on a timer wrote two
 * thousand park events a second.
 */
final class JdkEvents {

  private static final Duration WAITS = Duration.ofMillis(10);

  private static final String[] WAITING = {
    "jdk.ThreadSleep", "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark",
  };

  private static final String[] IO = {
    "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead", "jdk.SocketWrite",
  };

  // the process held up: all of it, it is rare
  private static final String[] PAUSES = {
    "jdk.GCPhasePause", "jdk.SafepointBegin", "jdk.SafepointEnd", "jdk.ZAllocationStall",
  };

  private static final String[] ENVIRONMENT = {
    "jdk.OSInformation",
    "jdk.CPUInformation",
    "jdk.ContainerConfiguration",
    "jdk.ActiveSetting",
    "jdk.DataLoss",
    "jdk.Shutdown",
  };

  // they hold paths, hosts and command lines
  private static final String[] TELLING = {
    "jdk.JVMInformation", "jdk.ActiveRecording",
  };

  private JdkEvents() {}

  /** With {@code details} off, none that holds paths, hosts or command lines. */
  static void enable(Recording recording, boolean details) {
    for (String name : WAITING) {
      recording.enable(name).withThreshold(WAITS).withStackTrace();
    }
    if (details) {
      for (String name : IO) {
        recording.enable(name).withThreshold(WAITS).withStackTrace();
      }
      for (String name : TELLING) {
        recording.enable(name);
      }
    }
    for (String name : PAUSES) {
      recording.enable(name).withoutThreshold();
    }
    recording.enable("jdk.ExecuteVMOperation").withThreshold(WAITS);
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20)).withStackTrace();
    recording.enable("jdk.ContainerCPUThrottling").withPeriod(Duration.ofSeconds(1));
    recording.enable("jdk.CPULoad").withPeriod(Duration.ofSeconds(1));
    for (String name : ENVIRONMENT) {
      recording.enable(name);
    }
  }
}
