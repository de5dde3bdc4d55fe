/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.WebSocketReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** WebSocket connections in lines: their sum, the narrowest margin, ends that no stall tells. */
final class WebSocketLines {

  private static final int TOLD = 5;

  private WebSocketLines() {}

  static List<String> of(WebSocketReport w) {
    List<String> lines = new ArrayList<>();
    WebSocketReport.Sums s = w.sums();
    if (s.connections() == 0) {
      return lines;
    }
    lines.add(
        "WebSocket: "
            + Plural.of(s.connections(), "connection")
            + "; "
            + Plural.of(s.pings(), "ping")
            + " sent, "
            + s.pingsAnswered()
            + " answered"
            + (s.pingMaxMs() == null
                ? ""
                : " within "
                    + Millis.text(s.pingMaxMs())
                    + ", without this side's stalls within "
                    + Millis.text(s.pingMaxWithoutStallsMs()))
            + "; "
            + s.pingsReceived()
            + " received"
            + (s.readLateMaxMs() == null || s.readLateMaxMs() == 0
                ? ""
                : ", read up to " + Millis.text(s.readLateMaxMs()) + " late")
            + "; "
            + s.abnormalCloses()
            + " closed with an error, "
            + s.lost()
            + " lost.");
    w.margins().stream()
        .min(Comparator.comparingDouble(WebSocketReport.Margin::marginMs))
        .ifPresent(m -> lines.add("On " + m.loop() + " " + m.advice() + "."));
    w.closes().stream()
        .filter(c -> c.stall() == null)
        .limit(TOLD)
        .forEach(c -> lines.add(c.explanation() + "."));
    return lines;
  }
}
