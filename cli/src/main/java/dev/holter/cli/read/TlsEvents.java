/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.TlsContextsFact;
import dev.holter.cli.read.jfr.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** TLS contexts that the loops of one process built, by the minute: counted as blocking calls. */
final class TlsEvents {

  private static final String RULE = "tls.context";

  private static final long MINUTE = 60_000_000_000L;

  private record LoopMinute(long loop, long minute) implements Comparable<LoopMinute> {
    @Override
    public int compareTo(LoopMinute o) {
      int byTime = Long.compare(minute, o.minute);
      return byTime != 0 ? byTime : Long.compare(loop, o.loop);
    }
  }

  private final Window window;
  private final Map<LoopMinute, Long> built = new TreeMap<>();

  TlsEvents(Window window) {
    this.window = window;
  }

  void subscribe(EventPass pass) {
    pass.on("holter.BlockingTotals", this::calls);
  }

  void add(TlsEvents o) {
    o.built.forEach((minute, n) -> built.merge(minute, n, Long::sum));
  }

  List<TlsContextsFact> facts() {
    return built.entrySet().stream()
        .map(b -> new TlsContextsFact(b.getKey().loop(), b.getKey().minute(), b.getValue()))
        .toList();
  }

  private void calls(Event e) {
    long time = Fields.end(e);
    if (window.holds(time) && RULE.equals(Fields.text(e, "rule"))) {
      LoopMinute minute = new LoopMinute(Fields.number(e, "loop"), Math.floorDiv(time, MINUTE));
      built.merge(minute, Fields.number(e, "count"), Long::sum);
    }
  }
}
