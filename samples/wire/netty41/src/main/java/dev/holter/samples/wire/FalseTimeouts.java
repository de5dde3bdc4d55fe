/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

/**
 * Timeouts that fire, or do not, on loops that are held up: as they read or in a task, with a peer
 * that is healthy or cut off. Tells which fired.
 */
public final class FalseTimeouts {

  private FalseTimeouts() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    try (Trials trials = new Trials()) {
      trials.add("connect", ConnectTimeout::run);
      trials.add("idle", ReaderIdle::run);
      trials.add("keepalive", Keepalive::run);
      trials.await();
    }
  }
}
