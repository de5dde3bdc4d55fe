/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

/** What is tried: where the loop is held up, and whether the peer is healthy or cut off. */
record Case(String timeout, boolean inTask, boolean healthy) {

  /** The name of the loop it is tried on. */
  String name() {
    return timeout + (inTask ? "-task" : "-io") + (healthy ? "-healthy" : "-cut");
  }

  /** Tells what became of the timeout. */
  void report(boolean fired) {
    System.out.println((fired ? "fired " : "passed ") + name());
  }
}
