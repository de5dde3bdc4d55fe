/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.ConnectReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.WireReport.Effects;
import dev.holter.cli.model.WireReport.LateTimers;
import dev.holter.cli.model.WireReport.Timeout;
import dev.holter.cli.model.fact.LateTimerFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.TimeoutFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Joins what was seen of protocols with the stalls it came of, over all processes. */
final class WireEffects {

  /** So many stalls are told with what they did, the longest. */
  private static final int LISTED = 1000;

  private static final int SENTENCES = 8;

  private final List<Timeout> timeouts = new ArrayList<>();
  private final List<LateTimers> lateTimers = new ArrayList<>();
  private long unwritten;
  private long genuine;
  private final Http2Effects http2 = new Http2Effects();
  private final SendEffects sends = new SendEffects();
  private final WebSocketEffects webSockets = new WebSocketEffects();
  private final ConnectEffects connects = new ConnectEffects();

  /** Adds one process's, as far as its loops were asked for. */
  void add(ProcessFact p, Sources sources, LoopNames names, Selected selected) {
    http2.add(p, sources, names, selected);
    sends.add(p, sources, names, selected);
    webSockets.add(p, names, selected);
    connects.add(p, names, selected);
    for (TimeoutFact t : p.wire().timeouts()) {
      if (selected.loop(names.name(t.loop()))) {
        timeouts.add(timeout(t, names));
        unwritten += t.unwritten();
        genuine += t.genuine();
      }
    }
    Map<List<Object>, List<LateTimerFact>> groups = new LinkedHashMap<>();
    Map<List<Object>, Long> more = new HashMap<>();
    Map<Long, List<Object>> before = new HashMap<>();
    for (LateTimerFact t : p.wire().lateTimers()) {
      if (selected.loop(names.name(t.loop()))) {
        List<Object> group = List.of(t.loop(), t.stall(), t.kind(), t.timer());
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(t);
        // what left no event came in the same second as the one that did before it
        List<Object> earlier = before.put(t.loop(), group);
        more.merge(earlier == null ? group : earlier, t.unwritten(), Long::sum);
      }
    }
    groups.forEach((key, g) -> lateTimers.add(late(g, more.getOrDefault(key, 0L), names)));
  }

  WireReport report(List<StallReport> stalls) {
    WireReport seen =
        new WireReport(
            List.of(),
            List.copyOf(timeouts),
            unwritten,
            genuine,
            List.copyOf(lateTimers),
            http2.report(),
            sends.report(),
            webSockets.report(),
            connects.report());
    Map<String, List<Timeout>> timeoutsOf =
        timeouts.stream()
            .filter(t -> t.stall() != null)
            .collect(Collectors.groupingBy(Timeout::stall));
    Map<String, List<LateTimers>> lateOf =
        lateTimers.stream()
            .filter(t -> t.stall() != null)
            .collect(Collectors.groupingBy(LateTimers::stall));
    Set<String> joined = joined(seen);
    List<Effects> effects =
        stalls.stream()
            .filter(s -> joined.contains(s.id()))
            .sorted(Comparator.comparingDouble(StallReport::durationMs).reversed())
            .map(
                s ->
                    effects(
                        s,
                        seen,
                        timeoutsOf.getOrDefault(s.id(), List.of()),
                        lateOf.getOrDefault(s.id(), List.of())))
            .filter(e -> !e.effects().isEmpty())
            .limit(LISTED)
            .toList();
    return seen.with(effects);
  }

  /** The stalls that anything refers to: of thousands, a few. */
  private static Set<String> joined(WireReport seen) {
    Set<String> ids = new HashSet<>();
    seen.timeouts().forEach(t -> ids.add(t.stall()));
    seen.lateTimers().forEach(t -> ids.add(t.stall()));
    seen.http2().resets().forEach(r -> ids.add(r.stall()));
    seen.http2().goaways().forEach(g -> ids.add(g.stall()));
    seen.webSocket().closes().forEach(c -> ids.add(c.stall()));
    seen.webSocket().latePings().forEach(l -> ids.add(l.stall()));
    seen.sends().delays().forEach(d -> ids.add(d.stall()));
    seen.connects().bursts().forEach(b -> ids.add(b.stall()));
    return ids;
  }

  private static Effects effects(
      StallReport s, WireReport seen, List<Timeout> ofStall, List<LateTimers> late) {
    List<String> sentences = new ArrayList<>();
    ofStall.stream().limit(SENTENCES).forEach(t -> sentences.add(t.explanation()));
    int more = ofStall.size() - sentences.size();
    if (more > 0) {
      sentences.add("… and " + Plural.of(more, "timeout") + " more");
    }
    sentences.addAll(Http2Text.of(seen.http2(), s.id()));
    sentences.addAll(WebSocketText.of(seen.webSocket(), s.id()));
    sentences.addAll(SendText.of(seen.sends(), s.id()));
    for (ConnectReport.Burst b : seen.connects().bursts()) {
      if (s.id().equals(b.stall())) {
        sentences.add(b.explanation());
      }
    }
    late.forEach(t -> sentences.add(sentence(t)));
    return new Effects(
        s.id(), s.loop(), s.loopId(), s.start(), s.durationMs(), s.phase(), List.copyOf(sentences));
  }

  private static String sentence(LateTimers t) {
    return Plural.of(t.count(), "timer")
        + " ("
        + (t.kind().equals("other") ? t.timer() : t.kind())
        + ")"
        + (t.unwritten() == 0 ? "" : ", and " + t.unwritten() + " more,")
        + " ran late, by "
        + Millis.text(t.maxLateMs())
        + " at most";
  }

  private static Timeout timeout(TimeoutFact t, LoopNames names) {
    return new Timeout(
        names.name(t.loop()),
        names.id(t.loop()),
        t.stall() == 0 ? null : names.id(t.stall()),
        t.kind(),
        t.channel(),
        Instant.ofEpochSecond(0, t.time()).toString(),
        Millis.of(t.lateBy()),
        Millis.of(t.deafFor()),
        t.verdict(),
        t.evidence(),
        t.waitingBytes() < 0 ? null : Long.valueOf(t.waitingBytes()),
        t.decodedAfter() < 0 ? null : Double.valueOf(Millis.of(t.decodedAfter())),
        TimeoutText.of(t));
  }

  private static LateTimers late(List<LateTimerFact> group, long more, LoopNames names) {
    LateTimerFact first = group.get(0);
    return new LateTimers(
        names.name(first.loop()),
        names.id(first.loop()),
        first.stall() == 0 ? null : names.id(first.stall()),
        first.kind(),
        first.timer(),
        group.size(),
        Millis.of(group.stream().mapToLong(LateTimerFact::lateBy).max().orElse(0)),
        more);
  }
}
