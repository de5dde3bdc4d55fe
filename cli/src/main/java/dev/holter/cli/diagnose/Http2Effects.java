/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Http2Report.Connection;
import dev.holter.cli.model.Http2Report.Drain;
import dev.holter.cli.model.Http2Report.Goaway;
import dev.holter.cli.model.Http2Report.Reset;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.Http2ConnectionFact;
import dev.holter.cli.model.fact.Http2GoawayFact;
import dev.holter.cli.model.fact.Http2ResetFact;
import dev.holter.cli.model.fact.LateTimerFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen of HTTP/2, over all processes. */
final class Http2Effects {

  /** So many connections are told one by one; sums hold all. */
  private static final int LISTED = 200;

  /** So many resets of one way say when they were; for more there is no room on a time axis. */
  private static final int TIMES = 100;

  /** A share of abnormal ends from here on deserves a look. */
  private static final double WARN = 0.05;

  /** What a peer complains of so soon after a stall is the stall's doing. */
  private static final long SOON = 1_000_000_000L;

  private static final String DRAIN = "drain";

  private final List<Connection> connections = new ArrayList<>();
  private final List<Reset> resets = new ArrayList<>();
  private final List<Goaway> goaways = new ArrayList<>();

  /** Adds one process's, as far as its loops were asked for. */
  void add(ProcessFact p, Sources sources, LoopNames names, Selected selected) {
    for (Http2ConnectionFact c : p.wire().connections()) {
      if (selected.loop(names.name(c.loop()))) {
        connections.add(connection(c, p, names));
      }
    }
    Map<List<Object>, List<Http2ResetFact>> groups = new LinkedHashMap<>();
    for (Http2ResetFact r : p.wire().resets()) {
      if (selected.loop(names.name(r.loop()))) {
        Frame sender = r.local() ? Sender.of(r.stack()) : null;
        String who = sender == null ? "" : Sender.name(sender);
        groups
            .computeIfAbsent(
                List.of(r.loop(), r.stall(), r.local(), r.code(), who, String.valueOf(r.failure())),
                key -> new ArrayList<>())
            .add(r);
      }
    }
    groups.values().forEach(g -> resets.add(reset(g, sources, names)));
    for (Http2GoawayFact g : p.wire().goaways()) {
      if (selected.loop(names.name(g.loop()))) {
        goaways.add(goaway(g, p, sources, names));
      }
    }
  }

  Http2Report report() {
    List<Connection> listed =
        connections.stream()
            .sorted(Comparator.comparingLong(Connection::opened).reversed())
            .limit(LISTED)
            .toList();
    return new Http2Report(
        sums(),
        listed,
        connections.size() - listed.size(),
        List.copyOf(resets),
        List.copyOf(goaways));
  }

  private Http2Report.Sums sums() {
    long ended = sum(Connection::ended);
    long abnormal =
        sum(Connection::resetLocal)
            + sum(Connection::resetRemote)
            + sum(Connection::cutByGoaway)
            + sum(Connection::closedOpen);
    double share = ended + abnormal == 0 ? 0 : (double) abnormal / (ended + abnormal);
    return new Http2Report.Sums(
        sum(Connection::connections),
        sum(Connection::active),
        sum(Connection::opened),
        ended,
        sum(Connection::resetLocal),
        sum(Connection::resetRemote),
        sum(Connection::cutByGoaway),
        sum(Connection::closedOpen),
        Math.round(1e4 * share) / 1e4,
        connections.isEmpty() ? "none" : share >= WARN ? "warn" : "ok");
  }

  private long sum(java.util.function.ToLongFunction<Connection> of) {
    return connections.stream().mapToLong(of).sum();
  }

  private static Connection connection(Http2ConnectionFact c, ProcessFact p, LoopNames names) {
    return new Connection(
        names.id(c.connection()),
        c.connections(),
        names.name(c.loop()),
        names.id(c.loop()),
        c.channel(),
        c.server() ? "server" : "client",
        c.closed(),
        Millis.of(c.age()),
        c.active(),
        c.peak(),
        c.opened(),
        c.ended(),
        c.resetLocal(),
        c.resetRemote(),
        c.cutByGoaway(),
        c.closedOpen(),
        c.active() == 0 ? null : Double.valueOf(Millis.of(c.oldestStream())),
        c.active() == 0 ? null : Double.valueOf(Millis.of(c.quietFor())),
        c.pings(),
        c.pingsAnswered() == 0
            ? null
            : Double.valueOf(Millis.of(c.pingTotal() / c.pingsAnswered())),
        c.pingsAnswered() == 0 ? null : Double.valueOf(Millis.of(c.pingMax())),
        drain(c, p));
  }

  private static Drain drain(Http2ConnectionFact c, ProcessFact p) {
    List<Http2GoawayFact> sent =
        p.wire().goaways().stream()
            .filter(g -> g.connection() == c.connection() && g.local())
            .toList();
    if (sent.isEmpty() || !sent.get(0).announces()) {
      return null;
    }
    long first = sent.get(0).time();
    Long last =
        sent.stream()
            .filter(g -> !g.announces())
            .map(Http2GoawayFact::time)
            .findFirst()
            .orElse(null);
    long streamEnd = c.sinceLastEnd() < 0 ? 0 : c.time() - c.sinceLastEnd();
    long until = last == null ? c.time() : last;
    long late =
        p.wire().lateTimers().stream()
            .filter(t -> t.loop() == c.loop() && DRAIN.equals(t.kind()))
            .filter(t -> t.time() >= first && t.time() <= until + SOON / 100)
            .mapToLong(LateTimerFact::lateBy)
            .max()
            .orElse(-1);
    return new Drain(
        Instant.ofEpochSecond(0, first).toString(),
        (int) sent.get(0).active(),
        streamEnd < first ? null : Double.valueOf(Millis.of(streamEnd - first)),
        last == null ? null : Double.valueOf(Millis.of(last - first)),
        c.closed() ? Double.valueOf(Millis.of(c.time() - first)) : null,
        late < 0 ? null : Double.valueOf(Millis.of(late)),
        Millis.of(c.time() - first),
        last != null || c.closed() && c.closedOpen() == 0);
  }

  private static Reset reset(List<Http2ResetFact> group, Sources sources, LoopNames names) {
    Http2ResetFact first = group.get(0);
    Frame sender = first.local() ? Sender.of(first.stack()) : null;
    long age = group.stream().mapToLong(Http2ResetFact::age).max().orElse(-1);
    return new Reset(
        sender(first.local()),
        first.code(),
        Http2Errors.name(first.code()),
        group.size(),
        group.stream().mapToLong(Http2ResetFact::unwritten).sum(),
        sender == null ? null : Sender.name(sender),
        sender == null || sender.line() <= 0 ? null : Integer.valueOf(sender.line()),
        first.failure(),
        names.name(first.loop()),
        first.stall() == 0 ? null : names.id(first.stall()),
        age < 0 ? null : Double.valueOf(Millis.of(age)),
        group.stream()
            .limit(TIMES)
            .map(r -> Instant.ofEpochSecond(0, r.time()).toString())
            .toList(),
        first.local() ? sources.text(first.stack()) : List.of());
  }

  private static Goaway goaway(Http2GoawayFact g, ProcessFact p, Sources sources, LoopNames names) {
    long stall = g.stall() != 0 ? g.stall() : before(g, p);
    return new Goaway(
        names.id(g.connection()),
        names.name(g.loop()),
        g.channel(),
        sender(g.local()),
        g.announces() ? "first" : "final",
        g.lastStream(),
        g.code(),
        Http2Errors.name(g.code()),
        g.debug(),
        g.active(),
        Instant.ofEpochSecond(0, g.time()).toString(),
        stall == 0 ? null : names.id(stall),
        g.failure(),
        g.local() && g.code() != 0 ? sources.text(g.stack()) : List.of());
  }

  /** The stall that ended soon before an error, or 0. */
  private static long before(Http2GoawayFact g, ProcessFact p) {
    if (g.code() == 0) {
      return 0;
    }
    return p.stalls().stream()
        .filter(s -> s.loop() == g.loop() && s.end() <= g.time() && g.time() - s.end() <= SOON)
        .max(Comparator.comparingLong(StallFact::end))
        .map(StallFact::id)
        .orElse(0L);
  }

  private static String sender(boolean local) {
    return local ? "local" : "remote";
  }
}
