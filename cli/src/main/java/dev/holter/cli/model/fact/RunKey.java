/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.Objects;

/**
 * One run of a process: in a container each has pid 1.
 *
 * @param jvmStart epoch nanoseconds; 0 if unknown
 */
public record RunKey(String host, long pid, long jvmStart) {

  /** The JVM's and the agent's word on when it started are less apart, two runs are more. */
  private static final long APART = 500_000_000L;

  /** Whether two recordings are of the same run, as far as they say. */
  public boolean same(RunKey o) {
    boolean known = jvmStart > 0 && o.jvmStart > 0;
    return pid == o.pid
        && Objects.equals(host, o.host)
        && (!known || Math.abs(jvmStart - o.jvmStart) < APART);
  }
}
