/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Http2Report.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of HTTP/2 connections that are open as a recording ends. */
class OpenConnectionsTest {

  private static Http2Report of(Connection... connections) {
    Http2Report none = Http2Report.NONE;
    return new Http2Report(none.sums(), List.of(connections), 0, none.resets(), none.goaways());
  }

  private static Connection connection(String channel, boolean closed, double age, Double quiet) {
    return new Connection(
        "1", 1, "loop", "2", channel, "client", closed, age, 2, 7, 40, 38, 0, 0, 0, 0, age, quiet,
        5, 0.4, 3.1, null);
  }

  @Test
  void age_ofOpenConnections_isToldOldestFirst() {
    List<String> lines =
        AgeText.lines(
            of(
                connection("b", false, 90_000, 0.0),
                connection("a", false, 3_600_000, 0.0),
                connection("new", false, 2_000, 0.0),
                connection("gone", true, 7_200_000, null)));

    assertThat(lines)
        .containsExactly(
            "a has been open for 3600 s: 2 streams open, 7 at most at once, 40 in all;"
                + " pings come back in 0.4 ms, in 3.1 ms at most.",
            "b has been open for 90.00 s: 2 streams open, 7 at most at once, 40 in all;"
                + " pings come back in 0.4 ms, in 3.1 ms at most.");
  }

  @Test
  void quiet_aMinuteOrMore_isTold() {
    List<String> lines =
        QuietText.lines(
            of(
                connection("a", false, 3_600_000, 250_000.0),
                connection("b", false, 3_600_000, 59_000.0),
                connection("gone", true, 3_600_000, 250_000.0)));

    assertThat(lines).containsExactly("A stream of a is open and has had no data for 250 s.");
  }
}
