/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.WebSocketReport;
import dev.holter.cli.model.fact.WebSocketCloseFact;
import dev.holter.cli.model.fact.WebSocketPingFact;
import java.util.ArrayList;
import java.util.List;

/** What WebSocket connections went through, as a person says it. */
final class WebSocketText {

  private static final int TOLD = 3;

  private WebSocketText() {}

  /** What a stall did to them. */
  static List<String> of(WebSocketReport webSockets, String stall) {
    List<String> sentences = new ArrayList<>();
    webSockets.closes().stream()
        .filter(c -> stall.equals(c.stall()))
        .limit(TOLD)
        .forEach(c -> sentences.add(c.explanation()));
    List<WebSocketReport.LatePings> late =
        webSockets.latePings().stream().filter(p -> stall.equals(p.stall())).toList();
    late.stream().limit(TOLD).forEach(p -> sentences.add(p.explanation()));
    if (late.size() > TOLD) {
      sentences.add("… and late pings of " + Plural.of(late.size() - TOLD, "connection") + " more");
    }
    return sentences;
  }

  static String late(int count, WebSocketPingFact worst, long least) {
    String took = text(worst.took());
    if (worst.sent()) {
      return "the answer to a ping"
          + on(worst.channel())
          + " took "
          + took
          + ", of which this loop was stalled "
          + text(worst.ownStall());
    }
    if (count == 1) {
      return "a WebSocket ping" + on(worst.channel()) + " was read up to " + took + " late";
    }
    return count
        + " WebSocket pings"
        + on(worst.channel())
        + " were read together, the first "
        + (least == 0 ? "up to " : "between " + text(least) + " and ")
        + took
        + " late";
  }

  static String close(WebSocketCloseFact c, String source, long stall, HeldUpNear heldUp) {
    return ended(c, source) + why(c, stall, heldUp);
  }

  /** What neither side of the connection sees: whether it was the loop, the process or the peer. */
  private static String why(WebSocketCloseFact c, long stall, HeldUpNear heldUp) {
    if (heldUp != null) {
      return "; the whole process had been held up for "
          + text(heldUp.nanos())
          + (heldUp.by().equals("unknown") ? "" : " (" + heldUp.by() + ")");
    }
    boolean silent = stall == 0 && c.local() && c.unanswered() > 0;
    return silent ? "; nothing held this side up, so the peer or the network was slow" : "";
  }

  private static String ended(WebSocketCloseFact c, String source) {
    String waited =
        c.unanswered() == 0
            ? ""
            : ", with " + Plural.of(c.unanswered(), "ping") + " that had no answer yet";
    if (c.code() < 0) {
      return "a WebSocket connection"
          + on(c.channel())
          + " was lost without a close frame"
          + waited;
    }
    return "a WebSocket connection"
        + on(c.channel())
        + " was closed with "
        + c.code()
        + (c.local() ? " from here" : " by the peer")
        + (source == null ? "" : ", by " + source)
        + waited;
  }

  private static String on(String channel) {
    return channel == null ? "" : " on " + channel;
  }

  private static String text(long nanos) {
    return Millis.text(Millis.of(nanos));
  }
}
