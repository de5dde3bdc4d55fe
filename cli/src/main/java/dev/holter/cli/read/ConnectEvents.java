/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.ConnectFact;
import dev.holter.cli.model.fact.ConnectTotalsFact;
import dev.holter.cli.model.fact.ConnectsFact;
import dev.holter.cli.read.jfr.Event;
import java.util.function.Consumer;

/** Events of connects of one process, collected in any order. */
final class ConnectEvents {

  /** An address that a loop connects to. */
  private record Remote(long loop, long id) implements Comparable<Remote> {
    @Override
    public int compareTo(Remote o) {
      int byLoop = Long.compare(loop, o.loop);
      return byLoop != 0 ? byLoop : Long.compare(id, o.id);
    }
  }

  private final Window window;
  private final Kept<ConnectFact> again = new Kept<>("connects", ConnectFact::time);
  private final Sums<Remote, ConnectTotalsFact> totals;

  private final TlsEvents tls;

  private boolean manyRemotes;

  ConnectEvents(Window window) {
    this.window = window;
    this.tls = new TlsEvents(window);
    this.totals = new Sums<>(window, ConnectTotalsFact::time, ConnectTotalsFact::less);
  }

  void subscribe(EventPass pass) {
    pass.on("holter.Connect", this::connect);
    pass.on("holter.ConnectTotals", this::total);
    tls.subscribe(pass);
  }

  void add(ConnectEvents o) {
    again.add(o.again);
    totals.add(o.totals);
    tls.add(o.tls);
    manyRemotes |= o.manyRemotes;
  }

  ConnectsFact fact() {
    return new ConnectsFact(again.inOrder(), totals.ofTheTime(), tls.facts());
  }

  void tell(Consumer<String> notes) {
    again.tell(notes);
    if (manyRemotes) {
      notes.accept("connects to remotes beyond the first " + Kept.MOST + " are in no sum");
    }
  }

  private void keep(ConnectTotalsFact t) {
    Remote key = new Remote(t.loop(), t.remoteId());
    if (totals.size() < Kept.MOST || totals.knows(key)) {
      totals.told(key, t);
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
    keep(
        new ConnectTotalsFact(
            Fields.number(e, "loop"),
            Fields.text(e, "remote"),
            Fields.number(e, "remoteId"),
            Fields.end(e) - Fields.number(e, "late"),
            Fields.number(e, "attempts"),
            Fields.number(e, "connected"),
            Fields.number(e, "failures"),
            Fields.text(e, "failure")));
  }
}
