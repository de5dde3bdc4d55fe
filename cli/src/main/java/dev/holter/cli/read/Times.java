/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.time.Instant;

/** Instants as nanoseconds since the epoch: a long holds them until the year 2262. */
final class Times {

  private Times() {}

  static long nanos(Instant t) {
    return t.getEpochSecond() * 1_000_000_000L + t.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
