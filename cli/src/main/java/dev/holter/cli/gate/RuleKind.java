/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that a budget file can name; those that no machine disturbs come first. */
public enum RuleKind {
  NEW_CALLS("new-calls", "No blocking call that the base has not", Measure.NONE),
  NEW_STALLS("new-stalls", "No stall from a place where the base has none", Measure.NONE),
  BLOCKING_CALLS("blocking-calls", "Blocking calls on loops", Measure.COUNT),
  STALLS("stalls", "Stalls of the loops' own", Measure.COUNT),
  FINDINGS("findings", "Findings that are more than information", Measure.COUNT),
  EXPIRED_PERMITS("expired-permits", "No permit has expired", Measure.NONE),
  UNUSED_PERMITS("unused-permits", "Every permit covers something", Measure.NONE),
  CALLS_PER_UNIT("calls-per-unit", "Blocking calls for 1000 units of work", Measure.RATE),
  GAP_P50("gap.p50", "Half of all gaps are no longer", Measure.TIME),
  GAP_P90("gap.p90", "90 % of all gaps are no longer", Measure.TIME),
  GAP_P99("gap.p99", "99 % of all gaps are no longer", Measure.TIME),
  GAP_P999("gap.p999", "99.9 % of all gaps are no longer", Measure.TIME),
  STALL_LONGEST("stall.longest", "Longest gap of a loop's own", Measure.TIME),
  STALL_RATIO("stall.ratio", "Share of its time that a loop stalls by itself", Measure.SHARE),
  FALSE_TIMEOUTS("false-timeouts", "Timeouts of peers that had answered", Measure.COUNT),
  ABNORMAL_STREAMS("abnormal-streams", "Share of streams with an abnormal end", Measure.SHARE),
  UNFINISHED_DRAINS("unfinished-drains", "Drains that did not complete", Measure.COUNT),
  BUNCHED_SENDS("bunched-sends", "Messages written apart that left together", Measure.COUNT);

  /** What a limit of a rule is. */
  public enum Measure {
    /** There is none: one is too many. */
    NONE("count"),
    COUNT("count"),
    RATE("per-1000-units"),
    TIME("ms"),
    SHARE("share");

    final String unit;

    Measure(String unit) {
      this.unit = unit;
    }
  }

  private final String id;
  final String title;
  final Measure measure;

  RuleKind(String id, String title, Measure measure) {
    this.id = id;
    this.title = title;
    this.measure = measure;
  }

  /** As files and reports write it. */
  public String id() {
    return id;
  }

  static Optional<RuleKind> of(String id) {
    return Stream.of(values()).filter(k -> k.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Stream.of(values()).map(RuleKind::id).toList();
  }

  /** The percentile of a rule on gaps; 0 for all others. */
  double percentile() {
    return switch (this) {
      case GAP_P50 -> 50;
      case GAP_P90 -> 90;
      case GAP_P99 -> 99;
      case GAP_P999 -> 99.9;
      default -> 0;
    };
  }

  /** Whether it is about loops, some of which can be named. */
  boolean ofLoops() {
    return switch (this) {
      case EXPIRED_PERMITS,
          UNUSED_PERMITS,
          FALSE_TIMEOUTS,
          ABNORMAL_STREAMS,
          UNFINISHED_DRAINS,
          BUNCHED_SENDS ->
          false;
      default -> true;
    };
  }

  /** Whether it is about places in code and rules of the catalog, and not a loop's gaps alone. */
  boolean ofCode() {
    return ofLoops() && percentile() == 0 && this != STALL_LONGEST;
  }

  /** Whether it can be limited by what the base has: a maximum says nothing of two runs. */
  boolean compares() {
    return percentile() > 0 || this == STALL_RATIO || this == CALLS_PER_UNIT;
  }
}
