/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.WebSocketCloseFact;
import dev.holter.cli.model.fact.WebSocketPingFact;
import dev.holter.cli.model.fact.WebSocketTotalsFact;
import dev.holter.cli.model.fact.WebSocketsFact;
import dev.holter.cli.read.jfr.Event;
import java.util.function.Consumer;

/** Events of WebSocket connections of one process, collected in any order. */
final class WebSocketEvents {

  private final Stacks stacks;
  private final Window window;
  private final Kept<WebSocketPingFact> pings =
      new Kept<>("WebSocket pings", WebSocketPingFact::time);
  private final Kept<WebSocketCloseFact> closes =
      new Kept<>("closes of WebSocket connections", WebSocketCloseFact::time);
  private final Sums<Long, WebSocketTotalsFact> totals;

  WebSocketEvents(Stacks stacks, Window window) {
    this.stacks = stacks;
    this.window = window;
    this.totals = new Sums<>(window, WebSocketTotalsFact::time, WebSocketTotalsFact::less);
  }

  void subscribe(EventPass pass) {
    pass.on("holter.WebSocketPing", this::ping);
    pass.on("holter.WebSocketClose", this::close);
    pass.on("holter.WebSocketTotals", this::total);
  }

  void add(WebSocketEvents o) {
    pings.add(o.pings);
    closes.add(o.closes);
    totals.add(o.totals);
  }

  WebSocketsFact fact() {
    return new WebSocketsFact(pings.inOrder(), closes.inOrder(), totals.ofTheTime());
  }

  void tell(Consumer<String> notes) {
    pings.tell(notes);
    closes.tell(notes);
  }

  private void ping(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && pings.hasRoom()) {
      pings.add(
          new WebSocketPingFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.number(e, "connection"),
              Fields.text(e, "channel"),
              Fields.flag(e, "sent"),
              time,
              Fields.number(e, "time"),
              Fields.number(e, "ownStall"),
              Fields.number(e, "interval"),
              Fields.number(e, "unwritten")));
    }
  }

  private void close(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && closes.hasRoom()) {
      String frames = Fields.text(e, "frames");
      closes.add(
          new WebSocketCloseFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.number(e, "connection"),
              Fields.text(e, "channel"),
              Fields.number(e, "code", -1),
              Fields.flag(e, "local"),
              time,
              Fields.number(e, "unanswered"),
              Fields.number(e, "unwritten"),
              frames == null ? stacks.of(e) : stacks.parse(frames)));
    }
  }

  private void total(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    WebSocketTotalsFact t =
        new WebSocketTotalsFact(
            Fields.number(e, "loop"),
            time,
            Fields.number(e, "connections"),
            time - Fields.number(e, "age"),
            Fields.number(e, "pings"),
            Fields.number(e, "pingsAnswered"),
            Fields.number(e, "pingTotal"),
            Fields.number(e, "pingMax"),
            Fields.number(e, "pingMaxWithoutStalls"),
            Fields.number(e, "pingEvery"),
            Fields.number(e, "pingsReceived"),
            Fields.number(e, "receivedEvery"),
            Fields.number(e, "readLateMax"),
            Fields.number(e, "pingsLate"),
            Fields.number(e, "abnormalCloses"),
            Fields.number(e, "lost"));
    totals.told(t.loop(), t);
  }
}
