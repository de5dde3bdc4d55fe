/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.WebSocketReport;
import dev.holter.cli.model.WebSocketReport.Close;
import dev.holter.cli.model.WebSocketReport.LatePings;
import dev.holter.cli.model.WebSocketReport.Margin;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.WebSocketCloseFact;
import dev.holter.cli.model.fact.WebSocketPingFact;
import dev.holter.cli.model.fact.WebSocketTotalsFact;
import dev.holter.source.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What was seen of WebSocket connections, over all processes. */
final class WebSocketEffects {

  /** What ends so soon after a stall may well be its doing. */
  private static final long SOON = 1_000_000_000L;

  /** A process is held up a little all the time. */
  private static final long LEAST = 50_000_000L;

  private final List<WebSocketTotalsFact> totals = new ArrayList<>();
  private final List<Margin> margins = new ArrayList<>();
  private final List<LatePings> pings = new ArrayList<>();
  private final List<Close> closes = new ArrayList<>();

  /** Adds one process's, as far as its loops were asked for. */
  void add(ProcessFact p, LoopNames names, Selected selected) {
    for (WebSocketTotalsFact t : p.wire().webSockets().totals()) {
      if (selected.loop(names.name(t.loop()))) {
        totals.add(t);
        margins.addAll(WebSocketMargins.of(t, p, names));
      }
    }
    Map<List<Object>, List<WebSocketPingFact>> groups = new LinkedHashMap<>();
    for (WebSocketPingFact f : p.wire().webSockets().pings()) {
      if (selected.loop(names.name(f.loop()))) {
        groups
            .computeIfAbsent(
                List.of(f.loop(), f.stall(), f.connection(), f.sent()), key -> new ArrayList<>())
            .add(f);
      }
    }
    Map<Pinger, Long> intervals = intervals(p);
    for (List<WebSocketPingFact> g : groups.values()) {
      pings.add(late(g, intervals.getOrDefault(Pinger.of(g.get(0)), 0L), names));
    }
    for (WebSocketCloseFact c : p.wire().webSockets().closes()) {
      if (selected.loop(names.name(c.loop()))) {
        closes.add(close(c, p, names));
      }
    }
  }

  WebSocketReport report() {
    long answered = sum(WebSocketTotalsFact::pingsAnswered);
    long received = sum(WebSocketTotalsFact::pingsReceived);
    return new WebSocketReport(
        new WebSocketReport.Sums(
            sum(WebSocketTotalsFact::connections),
            sum(WebSocketTotalsFact::pings),
            answered,
            answered == 0 ? null : ms(sum(WebSocketTotalsFact::pingTotal) / answered),
            answered == 0 ? null : ms(max(WebSocketTotalsFact::pingMax)),
            answered == 0 ? null : ms(max(WebSocketTotalsFact::pingMaxWithoutStalls)),
            received,
            received == 0 ? null : ms(max(WebSocketTotalsFact::readLateMax)),
            sum(WebSocketTotalsFact::pingsLate),
            sum(WebSocketTotalsFact::abnormalCloses),
            sum(WebSocketTotalsFact::lost)),
        List.copyOf(margins),
        List.copyOf(pings),
        List.copyOf(closes));
  }

  private static Double ms(long nanos) {
    return Millis.of(nanos);
  }

  private long sum(ToLongFunction<WebSocketTotalsFact> of) {
    return totals.stream().mapToLong(of).sum();
  }

  private long max(ToLongFunction<WebSocketTotalsFact> of) {
    return totals.stream().mapToLong(of).max().orElse(0);
  }

  /** One side of a connection. */
  private record Pinger(long connection, boolean sent) {
    static Pinger of(WebSocketPingFact f) {
      return new Pinger(f.connection(), f.sent());
    }
  }

  /** Intervals as last seen, which most pings have told. */
  private static Map<Pinger, Long> intervals(ProcessFact p) {
    Map<Pinger, Long> intervals = new HashMap<>();
    for (WebSocketPingFact f : p.wire().webSockets().pings()) {
      if (f.interval() > 0) {
        intervals.put(Pinger.of(f), f.interval());
      }
    }
    return intervals;
  }

  private static LatePings late(List<WebSocketPingFact> group, long interval, LoopNames names) {
    WebSocketPingFact first = group.get(0);
    WebSocketPingFact worst =
        group.stream().max(Comparator.comparingLong(WebSocketPingFact::took)).orElseThrow();
    // those that were read with it had been sent after it
    long least =
        first.sent() ? worst.took() : Math.min(worst.took(), (group.size() - 1) * interval);
    return new LatePings(
        names.name(first.loop()),
        names.id(first.loop()),
        first.stall() == 0 ? null : names.id(first.stall()),
        first.channel(),
        sender(first.sent()),
        Instant.ofEpochSecond(0, first.time()).toString(),
        group.size(),
        Millis.of(least),
        Millis.of(worst.took()),
        first.sent() ? ms(worst.ownStall()) : null,
        interval == 0 ? null : ms(interval),
        WebSocketText.late(group.size(), worst, least));
  }

  private static Close close(WebSocketCloseFact c, ProcessFact p, LoopNames names) {
    long interval = interval(c, p);
    long stall = stall(c, p, interval);
    HeldUpNear heldUp =
        stall != 0 ? null : HeldUpNear.of(p, c.time(), SOON, Math.max(LEAST, interval));
    Frame who = c.local() ? Sender.of(c.stack()) : null;
    String source = who == null ? null : Sender.name(who);
    return new Close(
        names.name(c.loop()),
        names.id(c.loop()),
        stall == 0 ? null : names.id(stall),
        c.channel(),
        Instant.ofEpochSecond(0, c.time()).toString(),
        c.code() < 0 ? null : Integer.valueOf((int) c.code()),
        c.code() < 0 ? null : sender(c.local()),
        c.unanswered(),
        heldUp == null ? null : ms(heldUp.nanos()),
        heldUp == null ? null : heldUp.by(),
        source,
        WebSocketText.close(c, source, stall, heldUp));
  }

  /** At which this loop pings, or 0. */
  private static long interval(WebSocketCloseFact c, ProcessFact p) {
    return p.wire().webSockets().totals().stream()
        .filter(t -> t.loop() == c.loop())
        .mapToLong(WebSocketTotalsFact::pingEvery)
        .max()
        .orElse(0);
  }

  /**
   * The stall it fell into or came soon after, or 0. One that is much shorter than the time in
   * which pings had no answer did not keep the answers from being read.
   */
  private static long stall(WebSocketCloseFact c, ProcessFact p, long interval) {
    long stall = c.stall() != 0 ? c.stall() : before(c, p);
    long silent = c.unanswered() * interval;
    boolean tooShort =
        p.stalls().stream().anyMatch(s -> s.id() == stall && s.end() - s.start() < silent / 2);
    return tooShort ? 0 : stall;
  }

  /** The stall that ended soon before, or 0. */
  private static long before(WebSocketCloseFact c, ProcessFact p) {
    return p.stalls().stream()
        .filter(s -> s.loop() == c.loop() && s.end() <= c.time() && c.time() - s.end() <= SOON)
        .max(Comparator.comparingLong(StallFact::end))
        .map(StallFact::id)
        .orElse(0L);
  }

  private static String sender(boolean local) {
    return local ? "local" : "remote";
  }
}
