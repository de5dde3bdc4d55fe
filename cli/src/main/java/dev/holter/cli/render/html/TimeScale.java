/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as places on the time axis.
 *
 * @param start where it begins
 * @param lengthMs how long it is, never 0
 */
record TimeScale(Instant start, double lengthMs) {

  /** Width of a lane in its own units. */
  static final double WIDTH = 10_000;

  /** Up to two minutes are told by their distance from the start. */
  private static final double OFFSETS = 120_000;

  /** From a day on the same time of day comes more than once. */
  private static final double DATES = 86_400_000;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** From the first to the last moment the report tells of. */
  static TimeScale of(Report report) {
    String from = report.recording().start();
    Instant start = from == null ? Instant.EPOCH : Instant.parse(from);
    Instant end = start.plusNanos(Math.round(report.recording().durationMs() * 1e6));
    for (StallReport s : report.stalls()) {
      Instant begun = Instant.parse(s.start());
      Instant ended = begun.plusNanos(Math.round(s.durationMs() * 1e6));
      start = begun.isBefore(start) ? begun : start;
      end = ended.isAfter(end) ? ended : end;
    }
    return new TimeScale(start, Math.max(1, millis(start, end)));
  }

  /** Milliseconds since the axis began. */
  double since(String instant) {
    return millis(start, Instant.parse(instant));
  }

  double at(double sinceMs) {
    return WIDTH * sinceMs / lengthMs;
  }

  String clock(String instant) {
    return (dated() ? DATE : CLOCK).format(Instant.parse(instant));
  }

  /** A place on the axis: the time since its start, or the time of day where that says more. */
  String label(double share) {
    double ms = share * lengthMs;
    if (lengthMs < OFFSETS) {
      return "+" + Millis.text(ms);
    }
    Instant at = start.plusMillis(Math.round(ms));
    return dated() ? DATE.format(at).substring(0, 11) : CLOCK.format(at).substring(0, 8);
  }

  /** Into how many parts labels divide the axis: those with dates are wide. */
  int parts() {
    return dated() ? 2 : 4;
  }

  static String day(String instant) {
    return instant == null ? "unknown" : DAY.format(Instant.parse(instant)) + " UTC";
  }

  private boolean dated() {
    return lengthMs >= DATES;
  }

  private static double millis(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e6;
  }
}
