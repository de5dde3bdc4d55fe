/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.FlushDelayFact;
import dev.holter.cli.model.fact.FlushTotalsFact;
import dev.holter.cli.model.fact.SendsFact;
import dev.holter.cli.read.jfr.Event;
import java.util.function.Consumer;

/** Events of sends of one process, collected in any order. */
final class SendEvents {

  private final Stacks stacks;
  private final Window window;
  private final Kept<FlushDelayFact> delays = new Kept<>("late flushes", FlushDelayFact::time);
  private final Sums<Long, FlushTotalsFact> totals;

  SendEvents(Stacks stacks, Window window) {
    this.stacks = stacks;
    this.window = window;
    this.totals = new Sums<>(window, FlushTotalsFact::time, FlushTotalsFact::less);
  }

  void subscribe(EventPass pass) {
    pass.on("holter.FlushDelay", this::delay);
    pass.on("holter.FlushTotals", this::total);
  }

  void add(SendEvents o) {
    delays.add(o.delays);
    totals.add(o.totals);
  }

  SendsFact fact() {
    return new SendsFact(delays.inOrder(), totals.ofTheTime());
  }

  void tell(Consumer<String> notes) {
    delays.tell(notes);
  }

  private void delay(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && delays.hasRoom()) {
      delays.add(
          new FlushDelayFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.text(e, "segment"),
              Fields.text(e, "channel"),
              Fields.text(e, "holder"),
              Fields.text(e, "unit"),
              time,
              Fields.number(e, "age"),
              Fields.number(e, "span"),
              Fields.number(e, "messages"),
              Fields.number(e, "bytes"),
              Fields.flag(e, "bunched"),
              Fields.number(e, "unwritten"),
              stacks.parse(Fields.text(e, "frames"))));
    }
  }

  private void total(Event e) {
    FlushTotalsFact t =
        new FlushTotalsFact(
            Fields.number(e, "loop"),
            Fields.end(e) - Fields.number(e, "late"),
            Fields.number(e, "flushes"),
            Fields.number(e, "messages"),
            Fields.number(e, "bunches"),
            Fields.number(e, "oldest"),
            Fields.number(e, "lateForLoop"),
            Fields.number(e, "lateForTls"),
            Fields.number(e, "lateForHttp2"),
            Fields.number(e, "lateForFlush"),
            Fields.number(e, "lateForSocket"));
    totals.told(t.loop(), t);
  }
}
