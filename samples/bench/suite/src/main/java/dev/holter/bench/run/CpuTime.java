/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

/**
 * The CPU time of a process.
 *
 * @param nanos of all its threads
 * @param compilerNanos of the JVM's compilers among them
 */
public record CpuTime(long nanos, long compilerNanos) {

  /** None at all. */
  static final CpuTime NONE = new CpuTime(0, 0);

  /** Both together. */
  CpuTime and(CpuTime other) {
    return new CpuTime(nanos + other.nanos, compilerNanos + other.compilerNanos);
  }

  /** What was spent since an earlier one. */
  CpuTime since(CpuTime earlier) {
    return new CpuTime(nanos - earlier.nanos, compilerNanos - earlier.compilerNanos);
  }
}
