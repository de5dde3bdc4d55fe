/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.WireReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stalls did to peers, in lines: the longest stalls, and how the timeouts are judged. */
public final class WireText {

  static final String TITLE = "What it did to your peers";

  /** So many stalls are told; the JSON report has them all. */
  private static final int STALLS = 5;

  private WireText() {}

  /** A stall, and what it did. */
  record Item(String stall, List<String> effects) {}

  static List<Item> items(WireReport wire) {
    List<Item> items = new ArrayList<>();
    for (WireReport.Effects e : wire.stalls()) {
      if (items.size() < STALLS) {
        String phase = e.phase().equals("unknown") ? "" : " in " + phase(e.phase());
        items.add(
            new Item(
                Millis.text(e.durationMs()) + phase + " on " + e.loop() + " at " + e.start(),
                e.effects()));
      }
    }
    return items;
  }

  /** The sum of all timeouts, or null where there were none. */
  public static String sum(WireReport wire) {
    if (wire.timeouts().isEmpty()) {
      return null;
    }
    return Plural.of(wire.timeouts().size(), "timeout")
        + " fired: "
        + count(wire, "confirmed-false")
        + " false, "
        + count(wire, "suspect-false")
        + " perhaps false, "
        + count(wire, "genuine")
        + " genuine"
        + (wire.timeoutsGenuine() == 0
            ? ""
            : ", and " + wire.timeoutsGenuine() + " more far from any stall")
        + (wire.timeoutsUnwritten() == 0
            ? "."
            : "; " + wire.timeoutsUnwritten() + " more at once were not looked at.");
  }

  /** How HTTP/2 streams ended, in lines. */
  private static List<String> http2(WireReport wire) {
    Http2Report.Sums s = wire.http2().sums();
    List<String> lines = new ArrayList<>();
    if (s.connections() == 0) {
      return lines;
    }
    lines.add(
        "HTTP/2: "
            + Plural.of(s.connections(), "connection")
            + ", "
            + Plural.of(s.opened(), "stream")
            + " opened, "
            + s.active()
            + " open at last; "
            + s.resetLocal()
            + " reset from here, "
            + s.resetRemote()
            + " by the peer, "
            + s.cutByGoaway()
            + " cut by a GOAWAY, "
            + s.closedOpen()
            + " lost with their connection"
            + (s.level().equals("warn")
                ? String.format(Locale.ROOT, ": %.1f %%, look at it", 100 * s.abnormalShare())
                : "")
            + ".");
    lines.addAll(ResetText.lines(wire.http2()));
    long more = wire.http2().resets().stream().mapToLong(Http2Report.Reset::unwritten).sum();
    if (more > 0) {
      lines.add(Plural.of(more, "more reset") + " left no event: too many at once.");
    }
    lines.addAll(DrainText.lines(wire.http2()));
    lines.addAll(AgeText.lines(wire.http2()));
    lines.addAll(QuietText.lines(wire.http2()));
    return lines;
  }

  /** All that follows the stalls, in lines. */
  public static List<String> lines(WireReport wire) {
    List<String> lines = new ArrayList<>(http2(wire));
    lines.addAll(WebSocketLines.of(wire.webSocket()));
    lines.addAll(SendLines.of(wire.sends()));
    lines.addAll(ConnectLines.of(wire.connects()));
    return lines;
  }

  /** Whether there is anything to tell. */
  static boolean any(WireReport wire) {
    return sum(wire) != null || !wire.stalls().isEmpty() || !lines(wire).isEmpty();
  }

  /** What the stalls beyond those told are, or null. */
  static String more(WireReport wire) {
    int more = wire.stalls().size() - STALLS;
    return more <= 0 ? null : "… and " + Plural.of(more, "shorter stall");
  }

  private static String phase(String phase) {
    return phase.equals("io") ? "I/O" : "a task";
  }

  private static long count(WireReport wire, String verdict) {
    return wire.timeouts().stream().filter(t -> t.verdict().equals(verdict)).count();
  }
}
