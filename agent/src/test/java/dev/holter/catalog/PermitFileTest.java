/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitFileTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-21");

  private static final String ONE =
      """
      permits:
        - rule: file.*
          source: com.acme.Config#reload
          reason: two kilobytes, once a minute
          expires: 2026-11-21
      """;

  private static Permits parse(String yaml) {
    return PermitFile.parse(yaml, "permits.yaml");
  }

  @Test
  void parse_permit_hasAllItsParts() {
    assertThat(parse(ONE).all())
        .containsExactly(
            new Permit("file.*", "com.acme.Config#reload", "two kilobytes, once a minute", DAY));
  }

  @Test
  void parse_listAlone_isReadAsWell() {
    assertThat(parse("- {rule: a.b, source: C, reason: r}").all())
        .containsExactly(new Permit("a.b", "C", "r", null));
  }

  @Test
  void parse_nothing_isNone() {
    assertThat(parse("").all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "permits: [{rule: a.b, source: C}] | permits.yaml:1: a permit needs rule, source and reason",
        "permits: [{rule: a.b, sorce: C, reason: r}] | permits.yaml:1: 'sorce' is none of",
        "permits: [{rule: a.b, source: C, reason: r, expires: soon}] | 'soon' is no date",
        "permits: [a] | permits.yaml:1: a permit has rule",
        "permit: [] | permits.yaml:1: there is no 'permits:'",
        "permits: [ | permits.yaml:1: no YAML",
      })
  void parse_wrong_saysWhereAndWhat(String yaml, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(yaml))
        .withMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "file.read, com.acme.Config#reload, true",
    "file.open, com.acme.Config#reload, true",
    "tls.trust, com.acme.Config#reload, false",
    "file.read, com.acme.Config#other, false",
  })
  void of_call_ruleAndSourceDecide(String rule, String source, boolean covered) {
    assertThat(parse(ONE).of(rule, source, DAY) != null).isEqualTo(covered);
  }

  @Test
  void of_classAlone_coversItsMethods() {
    Permits permits = parse("- {rule: '*', source: com.acme.*, reason: r}");
    assertThat(permits.of("file.read", "com.acme.a.B#c", DAY)).isNotNull();
  }

  @Test
  void of_dayAfterTheLast_coversNothing() {
    assertThat(parse(ONE).of("file.read", "com.acme.Config#reload", DAY.plusDays(1))).isNull();
  }

  @Test
  void ofText_ofWhatTextWrote_isTheSame() {
    Permits permits = parse(ONE + "  - {rule: a.b, source: C, reason: \"two\\nlines\"}\n");
    assertThat(Permits.ofText(permits.text()).all().get(0)).isEqualTo(permits.all().get(0));
    assertThat(Permits.ofText(permits.text()).all().get(1).reason()).isEqualTo("two lines");
  }
}
