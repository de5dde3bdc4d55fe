/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Http2Report.Connection;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.Comparator;
import java.util.List;

/** HTTP/2 connections that have been open for long and how they are, a line each. */
final class AgeText {

  /** The oldest; the JSON report has them all. */
  private static final int TOLD = 3;

  /** What is younger has not shown yet whether it lasts. */
  private static final double MINUTE_MS = 60_000;

  private AgeText() {}

  static List<String> lines(Http2Report http2) {
    return http2.connections().stream()
        .filter(c -> !c.closed() && c.connections() == 1 && c.ageMs() >= MINUTE_MS)
        .sorted(Comparator.comparing(Connection::ageMs).reversed())
        .limit(TOLD)
        .map(AgeText::line)
        .toList();
  }

  private static String line(Connection c) {
    return (c.channel() == null ? "Connection " + c.id() : c.channel())
        + " has been open for "
        + Millis.text(c.ageMs())
        + ": "
        + Plural.of(c.active(), "stream")
        + " open, "
        + c.peak()
        + " at most at once, "
        + c.opened()
        + " in all"
        + (c.pingMeanMs() == null
            ? ""
            : "; pings come back in "
                + Millis.text(c.pingMeanMs())
                + ", in "
                + Millis.text(c.pingMaxMs())
                + " at most")
        + ".";
  }
}
