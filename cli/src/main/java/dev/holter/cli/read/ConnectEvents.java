/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.ConnectFact;
import dev.holter.cli.model.fact.ConnectTotalsFact;
import dev.holter.cli.model.fact.ConnectsFact;
import dev.holter.cli.read.jfr.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events of connects of one process, collected in any order. */
final class ConnectEvents {

  /** Each kind is kept up to here. */
  private static final int KEPT = 10_000;

  private final Window window;
  private final List<ConnectFact> again = new ArrayList<>();
  private final Map<List<Long>, ConnectTotalsFact> totals = new LinkedHashMap<>();

  ConnectEvents(Window window) {
    this.window = window;
  }

  void subscribe(EventPass pass) {
    pass.on("holter.Connect", this::connect);
    pass.on("holter.ConnectTotals", this::total);
  }

  void add(ConnectEvents o) {
    again.addAll(o.again);
    o.totals.values().forEach(this::keep);
  }

  ConnectsFact fact() {
    return new ConnectsFact(
        again.stream().distinct().sorted(Comparator.comparingLong(ConnectFact::time)).toList(),
        List.copyOf(totals.values()));
  }

  private void keep(ConnectTotalsFact t) {
    List<Long> key = List.of(t.loop(), t.remoteId());
    if (totals.size() < KEPT || totals.containsKey(key)) {
      totals.merge(key, t, (a, b) -> b.time() >= a.time() ? b : a);
    }
  }

  private void connect(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (again.size() < KEPT && window.holds(time)) {
      again.add(
          new ConnectFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.text(e, "remote"),
              Fields.number(e, "remoteId"),
              Fields.number(e, "attempt"),
              time,
              Fields.number(e, "sinceClosed", -1),
              Fields.number(e, "unwritten")));
    }
  }

  private void total(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time)) {
      keep(
          new ConnectTotalsFact(
              Fields.number(e, "loop"),
              Fields.text(e, "remote"),
              Fields.number(e, "remoteId"),
              time,
              Fields.number(e, "attempts"),
              Fields.number(e, "connected"),
              Fields.number(e, "failures"),
              Fields.text(e, "failure")));
    }
  }
}
