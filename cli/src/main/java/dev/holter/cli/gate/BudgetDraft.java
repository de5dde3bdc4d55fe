/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.stat.QuantileBound;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A first budget file that fits some runs: what they keep today, with what to think about. */
public final class BudgetDraft {

  private static final int[] NICE = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000};

  /** A machine of another day must keep it too. */
  private static final double ROOM = 2;

  private static final double P99 = 99;

  private static final String HEAD =
      """
      # What this build allows its event loops. Judge with: holter gate RECORDING
      # Editors know the fields by budget.schema.json. Levels: error (fails), warn, off.

      # warmup: skip        # leave out the first 10 seconds of each JVM
      # packages: [com.acme] # whose code the rules are about; all if absent
      # inconclusive: warn  # what it means that nothing can be told: fail (exit 3), warn, pass

      rules:
        # These do not depend on how fast or busy the machine is.
        - rule: blocking-calls
          level: LEVEL_OF_CALLS
          limit: 0
        #   calls: [dns.*, file.*]  # some rules of the catalog alone: holter explain
        # - rule: new-calls         # with --baseline FILE, or --base RECORDING...
        # - rule: new-stalls
        - rule: expired-permits
        - rule: unused-permits
          level: warn

        # These are times. What held the process up as a whole is taken out of them, and a
        # disturbed run is inconclusive.
        - rule: stalls
          level: LEVEL_OF_STALLS
          limit: 0
      """;

  private static final String TAIL =
      """
        # - rule: stall.ratio   # share of its time that a loop stalls
        #   limit: 1%
        # With five or more runs a side (--base a b c d e --head f g h i j), what got worse:
        # - rule: gap.p99
        #   change: 25%
        # - rule: calls-per-unit
        #   change: 25%

        # What stalls do to peers.
        - rule: false-timeouts
          level: LEVEL_OF_TIMEOUTS
          limit: 0
        # - rule: abnormal-streams
        #   limit: 1%
        # - rule: unfinished-drains
        #   limit: 0
        # - rule: bunched-sends
        #   limit: 0

      # What a team has decided to live with. One that covers nothing is told.
      """;

  private BudgetDraft() {}

  /** The file's text. */
  public static String of(List<Run> runs) {
    boolean calls = runs.stream().anyMatch(r -> !r.calls().isEmpty());
    boolean stalls = runs.stream().anyMatch(r -> !r.stalls().isEmpty());
    boolean timeouts =
        runs.stream()
            .flatMap(r -> r.wire().timeouts().stream())
            .anyMatch(t -> t.verdict().equals("confirmed-false"));
    return HEAD.replace("LEVEL_OF_CALLS", level(calls, "calls"))
            .replace("LEVEL_OF_STALLS", level(stalls, "stalls"))
        + gaps(runs)
        + TAIL.replace("LEVEL_OF_TIMEOUTS", level(timeouts, "false timeouts"))
        + permits(runs);
  }

  private static String level(boolean broken, String what) {
    return broken
        ? "warn  # these recordings have " + what + "; make it error once mended"
        : "error";
  }

  private static String gaps(List<Run> runs) {
    TreeMap<String, Histogram> groups = new TreeMap<>();
    for (Run r : runs) {
      for (LoopGroup g : r.groups().values()) {
        groups
            .computeIfAbsent(
                g.name(),
                name -> {
                  Histogram h = new Histogram(2);
                  h.setAutoResize(true);
                  return h;
                })
            .add(g.gaps());
      }
    }
    StringBuilder text = new StringBuilder();
    groups.forEach((name, gaps) -> text.append(gap(name, gaps)));
    return text.toString();
  }

  private static String gap(String group, Histogram gaps) {
    if (gaps.getTotalCount() < QuantileBound.fewest(P99)) {
      return "";
    }
    double value = Millis.of(gaps.getValueAtPercentile(P99));
    return "  - rule: gap.p99       # "
        + Millis.text(value)
        + " in these recordings\n    level: warn\n    limit: "
        + nice(ROOM * value)
        + "ms\n    loops: "
        + quoted(group.replace("#", "*"))
        + "\n";
  }

  private static int nice(double ms) {
    for (int limit : NICE) {
      if (limit >= ms) {
        return limit;
      }
    }
    return (int) Math.ceil(ms);
  }

  /** What is there today, as permits that are commented out. */
  private static String permits(List<Run> runs) {
    TreeSet<String> found = new TreeSet<>();
    for (Run r : runs) {
      Stream.concat(
              r.calls().stream().filter(c -> c.source() != null).map(BudgetDraft::permit),
              r.stalls().stream().filter(s -> s.source() != null).map(BudgetDraft::permit))
          .forEach(found::add);
    }
    return found.isEmpty()
        ? "# permits:\n#   - rule: file.read\n#     source: com.acme.Config#reload\n"
            + "#     reason: two kilobytes, once a minute\n#     expires: 2030-06-30\n"
        : "# permits:\n" + String.join("", found);
  }

  private static String permit(BlockingCall c) {
    return permit(c.rule(), c.source());
  }

  private static String permit(StallReport s) {
    return permit(s.rule() == null ? s.cause().id() : s.rule(), s.source());
  }

  private static String permit(String what, String source) {
    return "#   - rule: "
        + quoted(what)
        + "\n#     source: "
        + quoted(source)
        + "\n#     reason: WHY\n";
  }

  /** Names come from the service: whatever they hold, they are one text in one line. */
  private static String quoted(String name) {
    StringBuilder text = new StringBuilder("'");
    name.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(c -> text.appendCodePoint(c).append(c == '\'' ? "'" : ""));
    return text.append('\'').toString();
  }
}
