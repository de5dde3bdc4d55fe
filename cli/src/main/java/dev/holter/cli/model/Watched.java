/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/** For how long loops were watched: turns and the waits between them. */
public final class Watched {

  private static final double HOUR = 3_600_000;

  private Watched() {}

  /** Hours, of all loops together. */
  public static double hours(List<LoopReport> loops) {
    return loops.stream().mapToDouble(l -> l.busyMs() + l.time().pollMs()).sum() / HOUR;
  }
}
