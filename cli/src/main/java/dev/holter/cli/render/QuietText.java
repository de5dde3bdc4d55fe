/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Http2Report.Connection;
import dev.holter.cli.model.Millis;
import java.util.Comparator;
import java.util.List;

/**
 * Streams that stay open and silent, a line a connection: a fact, since some have nothing to say.
 */
final class QuietText {

  /** So many are told; the JSON report has them all. */
  private static final int TOLD = 5;

  /** A stream that is silent for less is about to be answered. */
  private static final double MINUTE_MS = 60_000;

  private QuietText() {}

  static List<String> lines(Http2Report http2) {
    return http2.connections().stream()
        .filter(c -> !c.closed() && c.quietestStreamMs() != null)
        .filter(c -> c.quietestStreamMs() >= MINUTE_MS)
        .sorted(Comparator.comparing(Connection::quietestStreamMs).reversed())
        .limit(TOLD)
        .map(
            c ->
                "A stream of "
                    + (c.channel() == null ? "connection " + c.id() : c.channel())
                    + " is open and has had no data for "
                    + Millis.text(c.quietestStreamMs())
                    + ".")
        .toList();
  }
}
