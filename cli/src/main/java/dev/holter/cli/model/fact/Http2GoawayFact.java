/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;

/**
 * A GOAWAY, sent or received.
 *
 * @param stall the stall it fell into or right after, or 0
 * @param debug null if there was none
 */
public record Http2GoawayFact(
    long loop,
    long stall,
    long connection,
    String channel,
    boolean local,
    long lastStream,
    long code,
    String debug,
    long active,
    long time,
    String failure,
    List<Frame> stack) {

  private static final long NO_LIMIT = Integer.MAX_VALUE;

  /** Whether it announces the end alone, and lets streams still come. */
  public boolean announces() {
    return lastStream == NO_LIMIT && code == 0;
  }
}
