/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Permit;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.GatePermit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who is excused: by the budget file, here; by permits of the recordings, long before. */
final class PermitSheet {

  private static final class Use {
    long calls;
    long stalls;
    boolean expired;
    final Set<String> findings = new TreeSet<>();
  }

  private final String origin;
  private final Map<Permit, Use> uses = new LinkedHashMap<>();
  private final Map<List<String>, GatePermit> recorded = new LinkedHashMap<>();

  /** Permits of a budget file. */
  PermitSheet(List<Permit> permits, String origin) {
    this.origin = origin;
    permits.forEach(p -> uses.put(p, new Use()));
  }

  /** The run without what permits cover; what they covered is counted. */
  Run excuse(Run run) {
    run.permits().forEach(this::recorded);
    uses.forEach((permit, use) -> use.expired |= !permit.holds(run.day()));
    List<BlockingCall> calls =
        run.calls().stream()
            .filter(
                c ->
                    !covers(
                        run,
                        c.rule(),
                        c.source(),
                        u -> {
                          u.calls += c.count();
                          u.findings.add(c.finding());
                        }))
            .toList();
    List<StallReport> stalls =
        run.stalls().stream()
            .filter(
                s ->
                    !covers(
                        run,
                        s.rule() == null ? s.cause().id() : s.rule(),
                        s.source(),
                        u -> {
                          u.stalls++;
                          u.findings.add(s.finding());
                        }))
            .toList();
    // a finding may have calls of several rules, of which a permit covers some
    Set<String> left = new HashSet<>();
    calls.forEach(c -> left.add(c.finding()));
    stalls.forEach(s -> left.add(s.finding()));
    List<Finding> findings =
        run.findings().stream()
            .filter(
                f ->
                    left.contains(f.id())
                        || !covers(
                            run, f.rule() == null ? f.cause().id() : f.rule(), f.source(), u -> {}))
            .toList();
    return run.with(findings, calls, stalls);
  }

  private interface Count {
    void in(Use use);
  }

  private boolean covers(Run run, String what, String source, Count count) {
    for (Map.Entry<Permit, Use> e : uses.entrySet()) {
      if (source != null && e.getKey().covers(what, source) && e.getKey().holds(run.day())) {
        count.in(e.getValue());
        return true;
      }
    }
    return false;
  }

  private void recorded(PermitUse p) {
    GatePermit of =
        new GatePermit(
            "recording",
            p.rule(),
            p.source(),
            p.reason(),
            p.expires(),
            p.expired() ? "expired" : p.matched() ? "used" : "unused",
            p.calls(),
            p.stalls(),
            List.of());
    recorded.merge(List.of(p.rule(), p.source()), of, PermitSheet::together);
  }

  /** Of several runs: used in any is used. */
  private static GatePermit together(GatePermit a, GatePermit b) {
    GatePermit told = a.state().equals("unused") ? b : a;
    return new GatePermit(
        told.origin(),
        told.rule(),
        told.source(),
        told.reason(),
        told.expires(),
        told.state(),
        a.calls() + b.calls(),
        a.stalls() + b.stalls(),
        List.of());
  }

  List<GatePermit> all() {
    List<GatePermit> all = new ArrayList<>(recorded.values());
    uses.forEach(
        (p, use) ->
            all.add(
                new GatePermit(
                    origin,
                    p.rule(),
                    p.source(),
                    p.reason(),
                    p.expires() == null ? null : p.expires().toString(),
                    use.expired ? "expired" : use.findings.isEmpty() ? "unused" : "used",
                    use.calls,
                    use.stalls,
                    List.copyOf(use.findings))));
    return List.copyOf(all);
  }

  List<GatePermit> that(Predicate<GatePermit> test) {
    return all().stream().filter(test).toList();
  }
}
