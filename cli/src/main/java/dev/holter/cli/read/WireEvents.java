/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.LateTimerFact;
import dev.holter.cli.model.fact.TimeoutFact;
import dev.holter.cli.model.fact.WireFact;
import dev.holter.cli.read.jfr.Event;
import java.util.function.Consumer;

/** Events of protocols of one process, collected in any order. */
final class WireEvents {

  private final Window window;
  private final Http2Events http2;
  private final SendEvents sends;
  private final WebSocketEvents webSockets;
  private final ConnectEvents connects;
  private final Kept<LateTimerFact> lateTimers = new Kept<>("late timers", LateTimerFact::time);
  private final Kept<TimeoutFact> timeouts = new Kept<>("timeouts", TimeoutFact::time);

  WireEvents(Stacks stacks, Window window) {
    this.http2 = new Http2Events(stacks, window);
    this.sends = new SendEvents(stacks, window);
    this.webSockets = new WebSocketEvents(stacks, window);
    this.connects = new ConnectEvents(window);
    this.window = window;
  }

  void subscribe(EventPass pass) {
    pass.on("holter.LateTimer", this::lateTimer);
    pass.on("holter.Timeout", this::timeout);
    http2.subscribe(pass);
    sends.subscribe(pass);
    webSockets.subscribe(pass);
    connects.subscribe(pass);
  }

  void add(WireEvents o) {
    lateTimers.add(o.lateTimers);
    timeouts.add(o.timeouts);
    http2.add(o.http2);
    sends.add(o.sends);
    webSockets.add(o.webSockets);
    connects.add(o.connects);
  }

  /** Says what is left out. */
  void tell(Consumer<String> notes) {
    lateTimers.tell(notes);
    timeouts.tell(notes);
    http2.tell(notes);
    sends.tell(notes);
    webSockets.tell(notes);
    connects.tell(notes);
  }

  WireFact fact() {
    return new WireFact(
        lateTimers.inOrder(),
        timeouts.inOrder(),
        http2.connections(),
        http2.resets(),
        http2.goaways(),
        sends.fact(),
        webSockets.fact(),
        connects.fact());
  }

  private void lateTimer(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && lateTimers.hasRoom()) {
      lateTimers.add(
          new LateTimerFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.text(e, "kind"),
              Fields.text(e, "timer"),
              time,
              Fields.number(e, "lateBy"),
              Fields.number(e, "unwritten")));
    }
  }

  private void timeout(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && timeouts.hasRoom()) {
      timeouts.add(
          new TimeoutFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.text(e, "kind"),
              Fields.text(e, "channel"),
              time,
              Fields.number(e, "lateBy"),
              Fields.number(e, "deafFor"),
              Fields.text(e, "verdict"),
              Fields.text(e, "evidence"),
              Fields.number(e, "waitingBytes", -1),
              Fields.number(e, "decodedAfter", -1),
              Fields.number(e, "unwritten"),
              Fields.number(e, "genuine")));
    }
  }
}
