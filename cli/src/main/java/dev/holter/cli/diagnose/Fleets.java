/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Fleet;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Member;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.stat.Holm;
import dev.holter.cli.stat.RateTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Hosts and processes side by side: which of them is unlike the others, beyond chance. */
final class Fleets {

  private static final double ALPHA = 0.05;

  /** Less is a difference of load more likely than one of the host. */
  private static final double MATTERS = 2;

  /** With fewer turns the 99th percentile has no upper bound. */
  private static final long ENOUGH = 299;

  /** Shorter gaps are nobody's concern, however many times as long as the others'. */
  private static final double NOTED_MS = 5;

  private final Map<String, FleetMember> hosts = new LinkedHashMap<>();
  private final List<FleetMember> processes = new ArrayList<>();

  void add(
      ProcessFact p, int run, LoopNames names, List<LoopReport> loops, List<StallReport> stalls) {
    String host = p.host() == null ? "unknown host" : p.host();
    FleetMember process =
        new FleetMember(host + ", pid " + p.pid() + (run == 0 ? "" : ", run " + run));
    process.add(p, names, loops, stalls);
    processes.add(process);
    hosts.computeIfAbsent(host, FleetMember::new).add(p, names, loops, stalls);
  }

  /** Null for a single process: there is nothing to compare it with. */
  Fleet fleet() {
    return processes.size() < 2 ? null : new Fleet(members(hosts.values()), members(processes));
  }

  private static List<Member> members(Collection<FleetMember> all) {
    List<FleetMember> list = List.copyOf(all);
    double[] p = new double[list.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] = list.size() < 2 ? 1 : rate(list.get(i), list).p();
    }
    double[] adjusted = Holm.adjust(p);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      members.add(list.get(i).member(unlike(list.get(i), list, adjusted[i])));
    }
    members.sort(
        Comparator.comparing((Member m) -> m.unlike() == null)
            .thenComparing(Comparator.comparingDouble(Member::stallsPerHour).reversed())
            .thenComparing(Member::name));
    return List.copyOf(members);
  }

  /** Its stalls against those of all others together. */
  private static RateTest rate(FleetMember m, List<FleetMember> all) {
    double hours = all.stream().filter(o -> o != m).mapToDouble(FleetMember::hours).sum();
    long stalls = all.stream().filter(o -> o != m).mapToLong(o -> o.stalls).sum();
    return RateTest.of(stalls, hours, m.stalls, m.hours());
  }

  private static String unlike(FleetMember m, List<FleetMember> all, double p) {
    if (all.size() < 2) {
      return null;
    }
    List<String> told = new ArrayList<>();
    Double ratio = rate(m, all).ratio();
    // only what is worse: next to one that stalls, each of the others is better than the rest
    boolean often = ratio == null || ratio >= MATTERS;
    if (p <= ALPHA && often) {
      told.add(
          ratio == null
              ? "it stalls, the others do not"
              : String.format(Locale.ROOT, "it stalls %.1f times as often as the others", ratio));
    }
    Histogram others = new Histogram(2);
    others.setAutoResize(true);
    all.stream().filter(o -> o != m).forEach(o -> others.add(o.gaps));
    if (m.gaps.getTotalCount() >= ENOUGH && others.getTotalCount() >= ENOUGH) {
      double mine = Millis.of(m.gaps.getValueAtPercentile(99));
      double theirs = Millis.of(others.getValueAtPercentile(99));
      if (mine >= NOTED_MS && mine >= MATTERS * theirs) {
        told.add(
            "its gaps are "
                + Millis.text(mine)
                + " at p99, those of the others "
                + Millis.text(theirs));
      }
    }
    return told.isEmpty() ? null : String.join("; ", told);
  }
}
