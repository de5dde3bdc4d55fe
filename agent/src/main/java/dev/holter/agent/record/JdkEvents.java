/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.time.Duration;
import jdk.jfr.Recording;

/**
 * The JDK's events that the diagnosis needs, at thresholds that keep them cheap.
 *
 * <p>Sleeps, waits and parks as in JFR's own {@code default} settings: at 1 ms eight idle threads
 * on a timer wrote two thousand park events a second, and at 10 ms the watchdog's own parks were
 * 200 MB a day. On a loop the hooks see all three, whatever they last.
 */
final class JdkEvents {

  private static final Duration WAITS = Duration.ofMillis(20);

  private static final String[] WAITING = {
    "jdk.ThreadSleep", "jdk.JavaMonitorWait", "jdk.ThreadPark",
  };

  private static final Duration HOLD_UPS = Duration.ofMillis(10);

  // no hook sees a thread wait for a monitor
  private static final String MONITOR = "jdk.JavaMonitorEnter";

  // none of sockets: those read the clock twice for each read and write, also of channels that do
  // not block; a loop's calls that do are guarded (docs/adr/0017)
  private static final String[] IO = {
    "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce",
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
    recording.enable(MONITOR).withThreshold(HOLD_UPS).withStackTrace();
    if (details) {
      for (String name : IO) {
        recording.enable(name).withThreshold(HOLD_UPS).withStackTrace();
      }
      for (String name : TELLING) {
        recording.enable(name);
      }
    }
    for (String name : PAUSES) {
      recording.enable(name).withoutThreshold();
    }
    recording.enable("jdk.ExecuteVMOperation").withThreshold(HOLD_UPS);
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20)).withStackTrace();
    recording.enable("jdk.ContainerCPUThrottling").withPeriod(Duration.ofSeconds(1));
    recording.enable("jdk.CPULoad").withPeriod(Duration.ofSeconds(1));
    for (String name : ENVIRONMENT) {
      recording.enable(name);
    }
  }
}
