/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Frame;
import dev.holter.source.Names;
import dev.holter.source.Plumbing;
import dev.holter.source.SourceFinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Many short units in one turn, none of them long: the loop has too much to do. */
final class CongestionRule implements CauseRule {

  private static final int MANY_UNITS = 10;

  /** So many that the watchdog cannot have met one of them twice. */
  private static final int TOO_MANY = 100;

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    // two looks that saw two units know that none was long, though not how long
    boolean looked = s.longestUnit() > 0 || e.samples().size() > 1 && s.units() >= TOO_MANY;
    // one that is a stall by itself, and a quarter of this one, is what held the loop up
    boolean noneLong =
        looked && (s.longestUnit() < e.threshold() || 4 * s.longestUnit() < s.elapsed());
    return s.units() >= MANY_UNITS && noneLong
        ? Optional.of(
            Judgement.of(
                Cause.CONGESTION,
                Confidence.INFERRED,
                s.units()
                    + " units in one turn of "
                    + Millis.text(s.elapsed())
                    + (s.longestUnit() == 0
                        ? "; none was seen twice."
                        : "; the longest that was seen took " + Millis.text(s.longestUnit()) + ".")
                    + classes(e),
                stack(e)))
        : Optional.empty();
  }

  /** Of a unit at work, rather than of the framework between one unit and the next. */
  private static List<Frame> stack(Evidence e) {
    return e.samples()
        .agreement(s -> isInAUnit(s, e.samples().plumbing()))
        .or(() -> e.samples().agreement())
        .map(StallSamples.Agreement::stack)
        .orElse(List.of());
  }

  private static boolean isInAUnit(SampleFact s, Plumbing plumbing) {
    return SourceFinder.find(s.stack(), plumbing)
        .map(source -> !plumbing.own(source.frame()))
        .orElse(false);
  }

  /** What filled the turn, by the looks that were taken at it. */
  private static String classes(Evidence e) {
    Map<String, Long> seen =
        e.samples().all().stream()
            .filter(s -> s.unit() != null)
            .collect(Collectors.groupingBy(s -> Names.type(s.unit()), Collectors.counting()));
    return seen.isEmpty()
        ? ""
        : seen.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(c -> c.getKey() + " (" + c.getValue() + ")")
            .collect(Collectors.joining(", ", " Seen at work: ", "."));
  }
}
