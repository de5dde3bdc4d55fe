/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.SendsReport.Delay;
import dev.holter.cli.model.SendsReport.Segments;
import dev.holter.cli.model.fact.FlushDelayFact;
import dev.holter.cli.model.fact.FlushTotalsFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** How late messages left, over all processes. */
final class SendEffects {

  /** So many are told one by one; sums hold all. */
  private static final int LISTED = 1000;

  /** What leaves two places of a channel within it left together. */
  private static final long TOGETHER = 5_000_000L;

  private static final String SOCKET = "socket";

  private final List<Delay> delays = new ArrayList<>();
  private final List<FlushTotalsFact> totals = new ArrayList<>();

  /** Adds one process's, as far as its loops were asked for. */
  void add(ProcessFact p, Sources sources, LoopNames names, Selected selected) {
    List<FlushDelayFact> all = p.wire().sends().delays();
    for (int i = 0; i < all.size(); i++) {
      FlushDelayFact d = all.get(i);
      if (selected.loop(names.name(d.loop())) && !isToldByAnother(d, i, all)) {
        delays.add(delay(d, sources, names));
      }
    }
    for (FlushTotalsFact t : p.wire().sends().totals()) {
      if (selected.loop(names.name(t.loop()))) {
        totals.add(t);
      }
    }
  }

  SendsReport report() {
    Segments segments =
        new Segments(
            sum(FlushTotalsFact::lateForLoop),
            sum(FlushTotalsFact::lateForTls),
            sum(FlushTotalsFact::lateForHttp2),
            sum(FlushTotalsFact::lateForFlush),
            sum(FlushTotalsFact::lateForSocket));
    long late = segments.caller() + segments.tls() + segments.http2() + segments.queue();
    List<Delay> listed = List.copyOf(delays.subList(0, Math.min(LISTED, delays.size())));
    return new SendsReport(
        sum(FlushTotalsFact::flushes),
        sum(FlushTotalsFact::messages),
        late,
        sum(FlushTotalsFact::bunches),
        Millis.of(totals.stream().mapToLong(FlushTotalsFact::oldest).max().orElse(0)),
        segments,
        listed,
        Math.max(0, late + segments.socket() - delays.size()));
  }

  private long sum(ToLongFunction<FlushTotalsFact> of) {
    return totals.stream().mapToLong(of).sum();
  }

  /**
   * HTTP/2's headers wait in the buffer while its data waits in the flow controller: a bunch tells
   * of both, and the place nearer to who wrote.
   */
  private static boolean isToldByAnother(FlushDelayFact d, int index, List<FlushDelayFact> all) {
    if (d.channel() == null || SOCKET.equals(d.segment())) {
      return false;
    }
    for (int step = -1; step <= 1; step += 2) {
      for (int i = index + step; i >= 0 && i < all.size(); i += step) {
        FlushDelayFact o = all.get(i);
        if (Math.abs(o.time() - d.time()) > TOGETHER) {
          break;
        }
        boolean sameWay =
            o.loop() == d.loop() && d.channel().equals(o.channel()) && !SOCKET.equals(o.segment());
        if (sameWay && (rank(o) > rank(d) || rank(o) == rank(d) && i < index)) {
          return true;
        }
      }
    }
    return false;
  }

  private static long rank(FlushDelayFact d) {
    return (d.bunched() ? 1L << 41 : 0)
        + (d.segment().equals("queue") ? 0 : 1L << 40)
        + d.messages();
  }

  private static Delay delay(FlushDelayFact d, Sources sources, LoopNames names) {
    Source source = Writer.of(d.stack(), d.loop(), sources);
    return new Delay(
        names.name(d.loop()),
        names.id(d.loop()),
        d.stall() == 0 ? null : names.id(d.stall()),
        d.segment(),
        d.channel(),
        d.holder(),
        d.unit(),
        Instant.ofEpochSecond(0, d.time()).toString(),
        Millis.of(d.age()),
        Millis.of(d.span()),
        d.messages(),
        d.bytes() == 0 ? null : Long.valueOf(d.bytes()),
        d.bunched(),
        source == null ? null : source.name(),
        source == null ? null : source.line(),
        SendText.of(d, source),
        sources.text(d.stack()));
  }
}
