/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentOptionTest {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
  private static final Instant END = Instant.parse("2026-02-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "12:30Z, 2026-01-31T12:30:00Z",
    "12:30:01.5Z, 2026-01-31T12:30:01.5Z",
    "00:30Z, 2026-02-01T00:30:00Z",
    "12:30-01:00, 2026-01-31T13:30:00Z",
    "2026-01-31T14:00:00+02:00, 2026-01-31T12:00:00Z",
    "2026-01-31T12:30:00Z, 2026-01-31T12:30:00Z",
    "+90s, 2026-01-31T12:01:30Z",
    "-5m, 2026-02-01T11:55:00Z",
  })
  void convert_momentOfAnyKind_isTheOneInTheRecording(String text, String expected) {
    assertThat(moment(text)).isEqualTo(Instant.parse(expected));
  }

  @Test
  void convert_timeWithoutAnOffset_isLocal() {
    ZonedDateTime local = moment("12:30").atZone(ZoneId.systemDefault());

    assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(12, 30));
  }

  private static Instant moment(String text) {
    long start = START.getEpochSecond() * 1_000_000_000L;
    long end = END.getEpochSecond() * 1_000_000_000L;
    return Instant.ofEpochSecond(0, new MomentOption().convert(text).in(start, end));
  }
}
