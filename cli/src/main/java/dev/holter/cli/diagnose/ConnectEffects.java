/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.ConnectReport;
import dev.holter.cli.model.ConnectReport.Burst;
import dev.holter.cli.model.ConnectReport.Remote;
import dev.holter.cli.model.ConnectReport.TlsContexts;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.ConnectFact;
import dev.holter.cli.model.fact.ConnectTotalsFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.TlsContextsFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** To whom loops connected, over all processes. */
final class ConnectEffects {

  /** So many addresses are told. */
  private static final int LISTED = 100;

  private final Map<Long, Remote> remotes = new LinkedHashMap<>();
  private final List<Burst> bursts = new ArrayList<>();
  private final Map<Long, Long> tlsContexts = new TreeMap<>();

  /** Adds one process's, as far as its loops were asked for. */
  void add(ProcessFact p, LoopNames names, Selected selected) {
    for (ConnectTotalsFact t : p.wire().connects().totals()) {
      if (selected.loop(names.name(t.loop()))) {
        Remote r = new Remote(t.remote(), t.attempts(), t.connected(), t.failures(), t.failure());
        remotes.merge(t.remoteId(), r, ConnectEffects::sum);
      }
    }
    for (TlsContextsFact t : p.wire().connects().tlsContexts()) {
      if (selected.loop(names.name(t.loop()))) {
        tlsContexts.merge(t.minute(), t.count(), Long::sum);
      }
    }
    Map<Long, List<ConnectFact>> byRemote =
        p.wire().connects().again().stream()
            .filter(c -> selected.loop(names.name(c.loop())))
            .collect(
                Collectors.groupingBy(
                    ConnectFact::remoteId, LinkedHashMap::new, Collectors.toList()));
    byRemote
        .values()
        .forEach(
            its ->
                ConnectBursts.of(its, p.wire().lateTimers())
                    .forEach(b -> bursts.add(burst(b, names))));
  }

  ConnectReport report() {
    List<Remote> listed =
        remotes.values().stream()
            .sorted(Comparator.comparingLong(Remote::attempts).reversed())
            .limit(LISTED)
            .toList();
    return new ConnectReport(
        listed, remotes.size() - listed.size(), List.copyOf(bursts), tlsContexts());
  }

  private TlsContexts tlsContexts() {
    TlsContexts all = TlsContexts.NONE;
    for (Map.Entry<Long, Long> minute : tlsContexts.entrySet()) {
      long n = minute.getValue();
      boolean worst = n > all.mostAMinute();
      all =
          new TlsContexts(
              all.built() + n,
              worst ? n : all.mostAMinute(),
              worst ? Instant.ofEpochSecond(60 * minute.getKey()).toString() : all.mostAt());
    }
    return all;
  }

  private static Remote sum(Remote a, Remote b) {
    return new Remote(
        a.remote(),
        a.attempts() + b.attempts(),
        a.connected() + b.connected(),
        a.failures() + b.failures(),
        b.failure() == null ? a.failure() : b.failure());
  }

  private static Burst burst(ConnectBursts.Burst b, LoopNames names) {
    List<ConnectFact> connects = b.connects();
    ConnectFact first = connects.get(0);
    double window = Millis.of(connects.get(connects.size() - 1).time() - first.time());
    String what =
        connects.size()
            + " reconnects"
            + (first.remote() == null ? "" : " to " + first.remote())
            + " within "
            + Millis.text(window)
            + ", "
            + b.atOnce()
            + " of them at once";
    String why =
        b.cause().equals(ConnectBursts.STALL)
            ? "; the stall held them all back, whatever delays they had"
            : "; all came "
                + Millis.text(Millis.of(b.delay()))
                + " after their connection ended: the delay has no jitter";
    return new Burst(
        first.remote(),
        Instant.ofEpochSecond(0, first.time()).toString(),
        connects.size(),
        window,
        b.atOnce(),
        Math.round(10 * b.dispersion()) / 10.0,
        b.delay() < 0 ? null : Double.valueOf(Millis.of(b.delay())),
        b.cause(),
        b.stall() == 0 ? null : names.id(b.stall()),
        what + why);
  }
}
