/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.WebSocketReport.Margin;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.WebSocketTotalsFact;
import java.util.ArrayList;
import java.util.List;

/**
 * What the worst gap of a loop leaves of the interval at which pings go to and fro: a peer that
 * waits no longer than the gap gives a healthy connection up.
 */
final class WebSocketMargins {

  /** A gap of this share of the interval is worth a word. */
  private static final double CLOSE = 0.5;

  private WebSocketMargins() {}

  static List<Margin> of(WebSocketTotalsFact t, ProcessFact p, LoopNames names) {
    List<Margin> margins = new ArrayList<>();
    long gap =
        p.stalls().stream()
            .filter(s -> s.loop() == t.loop() && s.end() >= t.since())
            .mapToLong(StallFact::elapsed)
            .max()
            .orElse(0);
    if (t.pingEvery() > 0 && gap > 0) {
      margins.add(margin("local", t.pingEvery(), gap, t.loop(), names));
    }
    if (t.receivedEvery() > 0 && gap > 0) {
      margins.add(margin("remote", t.receivedEvery(), gap, t.loop(), names));
    }
    return margins;
  }

  private static Margin margin(String sender, long interval, long gap, long loop, LoopNames names) {
    return new Margin(
        names.name(loop),
        names.id(loop),
        sender,
        Millis.of(interval),
        Millis.of(gap),
        Millis.of(interval) - Millis.of(gap),
        advice(sender, interval, gap));
  }

  static String advice(String sender, long interval, long gap) {
    String every = Millis.text(Millis.of(interval));
    String worst = Millis.text(Millis.of(gap));
    String leaves =
        gap >= interval
            ? "the longest stall was " + worst + ", longer than the " + every + " between pings"
            : "the longest stall was "
                + worst
                + ": of the "
                + every
                + " between pings "
                + Millis.text(Millis.of(interval - gap))
                + " are left";
    if (gap < CLOSE * interval) {
      return leaves;
    }
    return leaves
        + (sender.equals("local")
            ? "; wait for an answer longer than that before giving a peer up"
            : "; peers must wait for an answer longer than that")
        + ", and mend the stall rather than ping less often";
  }
}
