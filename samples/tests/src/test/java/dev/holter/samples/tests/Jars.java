/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.nio.file.Path;

/** Where the finished jars and the samples' class paths are. */
final class Jars {

  private static final Path ROOT = Path.of(System.getProperty("holter.root")).normalize();

  static final Path AGENT = ROOT.resolve("agent/target/holter-agent.jar");
  static final Path CLI = ROOT.resolve("cli/target/holter.jar");
  static final Path COMMAND = ROOT.resolve("cli/target/holter");

  private Jars() {}

  static Path sample(String name) {
    return ROOT.resolve("samples").resolve(name).resolve("target");
  }

  static Path tryScript() {
    return ROOT.resolve("samples/try");
  }

  /** Runs the gate of an example in docs/ci. */
  static Path gateExample() {
    return ROOT.resolve("samples/gate/ci");
  }

  /** The class path that samples/try uses too. */
  static String classPath(String sample) {
    return sample(sample) + "/*:" + sample(sample) + "/lib/*";
  }

  /** Where the programs of these tests are compiled to. */
  static Path testClasses() {
    return ROOT.resolve("samples/tests/target/test-classes");
  }

  /** The option that puts a program under the agent, keeping its recording in {@code file}. */
  static String agentOption(Path file) {
    return "-javaagent:" + AGENT + "=recording=" + file;
  }
}
