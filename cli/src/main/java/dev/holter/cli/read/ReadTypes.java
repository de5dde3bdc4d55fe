/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.Set;

/**
 * The event types that reading a recording takes note of in its first walk. A pass that asks for
 * another one finds it too, by walking through all events again.
 */
final class ReadTypes {

  private static final Set<String> JDK =
      Set.of(
          "jdk.JVMInformation",
          "jdk.CPUInformation",
          "jdk.ContainerConfiguration",
          "jdk.Shutdown",
          "jdk.DataLoss",
          "jdk.ActiveSetting",
          "jdk.ThreadSleep",
          "jdk.JavaMonitorEnter",
          "jdk.JavaMonitorWait",
          "jdk.ThreadPark",
          "jdk.ExecutionSample",
          "jdk.GCPhasePause",
          "jdk.SafepointBegin",
          "jdk.SafepointEnd");

  private ReadTypes() {}

  static boolean contain(String type) {
    return type.startsWith("holter.") || JDK.contains(type);
  }
}
