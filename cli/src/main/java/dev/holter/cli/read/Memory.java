/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

/**
 * What a report has memory for, whatever it is made of.
 *
 * @param stalls of all processes; twice as many while they are read
 * @param calls of all processes, beside some of each stack and long ones
 */
record Memory(long stalls, long calls) {

  /** Bytes of heap for a stall with its samples, its call and its verdict: some 1.5 KB, and air. */
  private static final long STALL = 2_560;

  /** Bytes of heap for a call: some 100, beside the stalls. */
  private static final long CALL = 512;

  /** By the heap that this JVM may have. */
  static Memory ofHeap() {
    long heap = Runtime.getRuntime().maxMemory();
    return new Memory(heap / STALL, heap / CALL);
  }

  /** Its share where several readings are held together. */
  Memory shared(int readings) {
    return new Memory(stalls / readings, calls / readings);
  }
}
