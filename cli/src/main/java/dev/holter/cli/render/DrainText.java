/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How connections were drained, a line each: what did not end, then what was late. */
final class DrainText {

  /** So many are told; the JSON report has them all. */
  private static final int TOLD = 5;

  private DrainText() {}

  private record Step(String what, Double at) {}

  static List<String> lines(Http2Report http2) {
    return http2.connections().stream()
        .filter(c -> c.drain() != null)
        .sorted(
            Comparator.comparing((Http2Report.Connection c) -> c.drain().completed())
                .thenComparing(c -> -lateness(c.drain())))
        .limit(TOLD)
        .map(DrainText::line)
        .toList();
  }

  private static double lateness(Http2Report.Drain d) {
    return d.timerLateMs() == null ? 0 : d.timerLateMs();
  }

  private static String line(Http2Report.Connection c) {
    String drain = "The drain of " + (c.channel() == null ? "connection " + c.id() : c.channel());
    return c.drain().completed() ? drain + steps(c.drain()) : drain + open(c);
  }

  private static String open(Http2Report.Connection c) {
    if (c.closed()) {
      return " was cut off: closed "
          + Millis.text(c.drain().closedMs())
          + " after its first GOAWAY without a last one, "
          + Plural.of(c.closedOpen(), "stream")
          + " open.";
    }
    return " had not ended "
        + Millis.text(c.drain().lastSeenMs())
        + " after its first GOAWAY: no last one was sent, "
        + Plural.of(c.active(), "stream")
        + " open.";
  }

  /** What came after the first GOAWAY, in the order it came. */
  private static String steps(Http2Report.Drain d) {
    List<Step> steps =
        new ArrayList<>(
            List.of(
                new Step("last stream ended", d.lastStreamMs()),
                new Step("last GOAWAY", d.finalMs()),
                new Step("closed", d.closedMs())));
    steps.removeIf(s -> s.at() == null);
    steps.sort(Comparator.comparing(Step::at));
    StringBuilder b = new StringBuilder(", since its first GOAWAY with ");
    b.append(Plural.of(d.activeThen(), "stream")).append(" open: ");
    for (Step s : steps) {
      b.append(s == steps.get(0) ? "" : ", ").append(s.what()).append(" at ");
      b.append(Millis.text(s.at()));
    }
    if (d.timerLateMs() != null) {
      b.append("; the timer of the drain ran ").append(Millis.text(d.timerLateMs()));
      b.append(" late");
    }
    return b.append('.').toString();
  }
}
