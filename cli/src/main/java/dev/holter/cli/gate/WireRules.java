/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the loops did to their peers. */
final class WireRules {

  private WireRules() {}

  /** A timeout whose peer had answered; what may have been one is never enough to fail. */
  static List<RuleAnswer> falseTimeouts(Rule rule, Sides sides) {
    List<WireReport.Timeout> all =
        sides.head().stream().flatMap(r -> r.wire().timeouts().stream()).toList();
    List<WireReport.Timeout> sure = that(all, "confirmed-false");
    long suspect =
        that(all, "suspect-false").size()
            + sides.head().stream().mapToLong(r -> r.wire().timeoutsUnwritten()).sum();
    boolean broken = sure.size() > rule.limit();
    boolean perhaps = sure.size() + suspect > rule.limit();
    String first = sure.isEmpty() ? "" : sure.get(0).kind() + " of " + sure.get(0).channel() + ". ";
    return List.of(
        new Draft(rule)
            .of(all.size(), "timeouts")
            .value((double) sure.size())
            .outcome(broken ? Outcome.FAIL : perhaps ? Outcome.INCONCLUSIVE : Outcome.PASS)
            .evidence(
                first + (suspect > 0 ? Plural.of(suspect, "more timeout") + " may be one" : ""))
            .answer());
  }

  static List<RuleAnswer> abnormalStreams(Rule rule, Sides sides) {
    long ended = 0;
    long abnormal = 0;
    for (Run r : sides.head()) {
      Http2Report.Sums sums = r.wire().http2().sums();
      long wrong = sums.resetLocal() + sums.resetRemote() + sums.cutByGoaway() + sums.closedOpen();
      abnormal += wrong;
      ended += sums.ended() + wrong;
    }
    double share = ended == 0 ? 0 : (double) abnormal / ended;
    return List.of(
        new Draft(rule)
            .of(ended, "streams that ended")
            .value(share)
            .outcome(share > rule.limit() ? Outcome.FAIL : Outcome.PASS)
            .evidence(abnormal + " of them")
            .answer());
  }

  /** A loop that gets no CPU bunches what it sends: a disturbed run proves none. */
  static List<RuleAnswer> bunchedSends(Rule rule, Sides sides) {
    long bunched = bunched(sides.head().stream());
    long sure = bunched(sides.calm());
    long flushes = sides.head().stream().mapToLong(r -> r.wire().sends().flushes()).sum();
    String first =
        sides.head().stream()
            .flatMap(r -> r.wire().sends().delays().stream())
            .filter(SendsReport.Delay::bunched)
            .map(SendsReport.Delay::explanation)
            .findFirst()
            .orElse("");
    boolean kept = bunched <= rule.limit();
    boolean broken = sure > rule.limit();
    return List.of(
        new Draft(rule)
            .of(flushes, "flushes")
            .value((double) bunched)
            .outcome(kept ? Outcome.PASS : broken ? Outcome.FAIL : Outcome.INCONCLUSIVE)
            .evidence(first + (kept || broken ? "" : " " + sides.disturbances()))
            .answer());
  }

  private static long bunched(Stream<Run> runs) {
    return runs.mapToLong(r -> r.wire().sends().bunched()).sum();
  }

  /** A drain that the recording's end cut off may have completed. */
  static List<RuleAnswer> drains(Rule rule, Sides sides) {
    List<Http2Report.Connection> drained =
        sides.head().stream()
            .flatMap(r -> r.wire().http2().connections().stream())
            .filter(c -> c.drain() != null)
            .toList();
    List<Http2Report.Connection> cut =
        drained.stream().filter(c -> !c.drain().completed()).toList();
    long unseen = sides.head().stream().mapToLong(r -> unseen(r.wire().http2())).sum();
    long closed = cut.stream().filter(Http2Report.Connection::closed).count();
    return List.of(
        new Draft(rule)
            .of(drained.size(), "drains")
            .value((double) cut.size())
            .outcome(
                closed > rule.limit()
                    ? Outcome.FAIL
                    : cut.size() + unseen > rule.limit() ? Outcome.INCONCLUSIVE : Outcome.PASS)
            .evidence(
                (cut.isEmpty() ? "" : "first " + cut.get(0).channel())
                    + (cut.isEmpty() || closed > rule.limit()
                        ? ""
                        : ", still open as the recording ended")
                    + (unseen == 0
                        ? ""
                        : " Of " + unseen + " more the report has no room to say how they ended."))
            .answer());
  }

  /** Drains without a last GOAWAY, of connections for which the report has no room. */
  private static long unseen(Http2Report http2) {
    if (http2.connectionsOmitted() == 0) {
      return 0;
    }
    Set<String> open = new HashSet<>();
    http2.goaways().stream().filter(g -> sent(g, "first")).forEach(g -> open.add(g.connection()));
    http2.goaways().stream()
        .filter(g -> sent(g, "final"))
        .forEach(g -> open.remove(g.connection()));
    http2.connections().forEach(c -> open.remove(c.id()));
    return open.size();
  }

  private static boolean sent(Http2Report.Goaway g, String phase) {
    return g.sender().equals("local") && g.phase().equals(phase);
  }

  private static List<WireReport.Timeout> that(List<WireReport.Timeout> all, String verdict) {
    return all.stream().filter(t -> t.verdict().equals(verdict)).toList();
  }
}
