/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.agent.Quantity;
import dev.holter.cli.model.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Moments on the command line: a time of day or a moment, local or, as reports print it, with
 * {@code Z} or an offset; or counted from the recording's start, {@code +90s}, or end, {@code -5m}.
 */
final class MomentOption implements ITypeConverter<Moment> {

  /** Epoch seconds: the year 2255, before nanoseconds are too many for a number. */
  private static final long LAST = 9_000_000_000L;

  private static final String OFFSET = ".*(Z|[+-][0-9:]+)";

  @Override
  public Moment convert(String text) {
    try {
      if (text.startsWith("+")) {
        long offset = Quantity.duration("time", text.substring(1));
        return new Moment(text, (start, end) -> start + offset);
      }
      if (text.startsWith("-")) {
        long offset = Quantity.duration("time", text.substring(1));
        return new Moment(text, (start, end) -> end - offset);
      }
      return text.contains("T") ? ofDate(text) : ofTime(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is no time such as 12:30, 12:30Z, 2026-01-31T12:30:00Z, +90s or -5m");
    }
  }

  private static Moment ofDate(String text) {
    Instant at =
        text.substring(text.indexOf('T')).matches(OFFSET)
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
    return new Moment(text, (start, end) -> nanos(at));
  }

  /** The first such time of day after the recording's start, if there is one in it. */
  private static Moment ofTime(String text) {
    boolean offset = text.matches(OFFSET);
    LocalTime time = offset ? OffsetTime.parse(text).toLocalTime() : LocalTime.parse(text);
    ZoneId zone = offset ? OffsetTime.parse(text).getOffset() : ZoneId.systemDefault();
    return new Moment(
        text,
        (start, end) -> {
          ZonedDateTime first = Instant.ofEpochSecond(0, start).atZone(zone);
          ZonedDateTime day = first.with(time);
          long next = nanos(day.plusDays(1).toInstant());
          return nanos(day.toInstant()) < start && next <= end ? next : nanos(day.toInstant());
        });
  }

  private static long nanos(Instant t) {
    return Math.max(-LAST, Math.min(LAST, t.getEpochSecond())) * 1_000_000_000L + t.getNano();
  }
}
