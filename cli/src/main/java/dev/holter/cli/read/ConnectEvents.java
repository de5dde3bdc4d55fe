/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.ConnectFact;
import dev.holter.cli.model.fact.ConnectTotalsFact;
import dev.holter.cli.model.fact.ConnectsFact;
import dev.holter.cli.read.jfr.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Events of connects of one process, collected in any order. */
final class ConnectEvents {

  private final Window window;
  private final Kept<ConnectFact> again = new Kept<>("connects", ConnectFact::time);
  private final Map<List<Long>, ConnectTotalsFact> totals = new LinkedHashMap<>();

  private boolean manyRemotes;

  ConnectEvents(Window window) {
    this.window = window;
  }

  void subscribe(EventPass pass) {
    pass.on("holter.Connect", this::connect);
    pass.on("holter.ConnectTotals", this::total);
  }

  void add(ConnectEvents o) {
    again.add(o.again);
    o.totals.values().forEach(this::keep);
    manyRemotes |= o.manyRemotes;
  }

  ConnectsFact fact() {
    return new ConnectsFact(again.inOrder(), List.copyOf(totals.values()));
  }

  void tell(Consumer<String> notes) {
    again.tell(notes);
    if (manyRemotes) {
      notes.accept("connects to remotes beyond the first " + Kept.MOST + " are in no sum");
    }
  }

  private void keep(ConnectTotalsFact t) {
    List<Long> key = List.of(t.loop(), t.remoteId());
    if (totals.size() < Kept.MOST || totals.containsKey(key)) {
      totals.merge(key, t, (a, b) -> b.time() >= a.time() ? b : a);
    } else {
      manyRemotes = true;
    }
  }

  private void connect(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && again.hasRoom()) {
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
