/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Level;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class BudgetFileTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              BudgetFile.class.getResourceAsStream("/dev/holter/cli/budget.schema.json"),
              InputFormat.JSON);

  private static final String WHOLE =
      """
      warmup: skip
      inconclusive: warn
      packages: [com.acme]
      minimum:
        turns: 300
        runs: 2
      rules:
        - rule: gap.p99
          level: warn
          limit: 20ms
          change: 25%
          loops: [worker-*, "!worker-9"]
        - rule: blocking-calls
          packages: com.other
          calls: [dns.*]
      permits:
        - rule: file.read
          source: com.acme.Config#reload
          reason: two kilobytes, once a minute
          expires: 2027-06-30
      """;

  private static Budget parse(String text) {
    return BudgetFile.parse(text, "holter.yaml");
  }

  @Test
  void parse_everyField_isTaken() {
    Budget b = parse(WHOLE);

    assertThat(b.excludeWarmup()).isTrue();
    assertThat(b.inconclusive()).isEqualTo(Inconclusive.WARN);
    assertThat(b.leastTurns()).isEqualTo(300);
    assertThat(b.leastRuns()).isEqualTo(2);
    assertThat(b.rules())
        .containsExactly(
            new Rule(
                RuleKind.GAP_P99,
                Level.WARN,
                20.0,
                1.25,
                List.of("worker-*", "!worker-9"),
                List.of(),
                List.of(),
                false),
            new Rule(
                RuleKind.BLOCKING_CALLS,
                Level.ERROR,
                0.0,
                null,
                List.of(),
                List.of("com.other"),
                List.of("dns.*"),
                false));
    assertThat(b.permits().get(0).expires()).isEqualTo(LocalDate.of(2027, 6, 30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules:\\n  - rule: gap.p9|2:11|did you mean 'gap.p9",
        "rules:\\n  - rule: stalls\\n    levle: warn|3:5|did you mean 'level'",
        "rules:\\n  - rule: stalls\\n    level: eror|3:12|did you mean 'error'",
        "rule:\\n  - rule: stalls|1:1|did you mean 'rules'",
        "rules:\\n  - rule: gap.p99|2:5|limit: 50ms",
        "rules:\\n  - rule: gap.p99\\n    limit: 20|3:12|20ms",
        "rules:\\n  - rule: stall.ratio\\n    limit: 0.5|3:12|0.5%",
        "rules:\\n  - rule: stalls\\n    limit: many|3:12|no number",
        "rules:\\n  - rule: stalls\\n    limit: -1|3:12|no number",
        "rules:\\n  - rule: stalls\\n    change: 25%|3:13|give it a limit",
        "rules:\\n  - rule: gap.p99\\n    change: 0%|3:13|more than 0",
        "rules:\\n  - rule: new-calls\\n    limit: 3|3:12|one is too many",
        "rules:\\n  - level: warn|2:5|no 'rule:'",
        "rules: stalls|1:8|a list is expected",
        "rules:\\n  - stalls|2:5|fields",
        "rules:\\n  - rule: [a, b]|2:11|a single value",
        "rules:\\n  - rule: stalls\\n    rule: stalls|3:5|twice",
        "rules:\\n  - rule: stalls\\n  - rule: stalls|3:5|stands above",
        "rules: []\\nminimum: {turns: some}|2:18|whole number",
        "rules: []\\npermits:\\n  - {rule: a, source: b}|3:5|no 'reason:'",
        "rules: []\\npermits:\\n  - {rule: a, source: b, reason: c, expires: soon}|3:46|2027-06-30",
        "rules: []\\ninconclusive: perhaps|2:15|did you mean",
        "permits: []|1:1|no 'rules:'",
        "rules:\\n  - rule: 'stalls|2:18|no YAML",
      })
  void parse_wrongFile_saysWhereAndWhatToDo(String text, String place, String advice) {
    assertThatThrownBy(() -> parse(text.replace("\\n", "\n")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("holter.yaml:" + place + ": ")
        .hasMessageContaining(advice)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void schema_whatIsRead_isAllowedAndWhatIsWrongIsNot() throws IOException {
    assertThat(schemaErrors(WHOLE)).isEmpty();
    assertThat(schemaErrors(BudgetDraft.of(List.of(MadeRun.healthy().run())))).isEmpty();
    assertThat(schemaErrors("rules: [{rule: stals}]")).isNotEmpty();
    assertThat(schemaErrors("rules: [{rule: stalls, levle: warn}]")).isNotEmpty();
    assertThat(schemaErrors("rules: [{rule: gap.p99, limit: quick}]")).isNotEmpty();
    assertThat(schemaErrors("rules: []\npermits: [{rule: a, source: b}]")).isNotEmpty();
  }

  private static Stream<String> entries() {
    List<String> bounds =
        List.of("", ", limit: 5ms", ", limit: 1%", ", limit: 3", ", change: 25%", ", change: 3");
    List<String> scopes = List.of("", ", loops: a*", ", packages: [com.acme]", ", calls: dns.*");
    String both = ", limit: 1%, change: 25%";
    return RuleKind.ids().stream()
        .flatMap(id -> Stream.concat(bounds.stream(), Stream.of(both)).map(b -> id + b))
        .flatMap(
            bounded -> scopes.stream().map(scope -> "rules: [{rule: " + bounded + scope + "}]"));
  }

  @Test
  void schema_everyRuleWithEveryField_allowsWhatIsReadAndNothingElse() throws IOException {
    List<String> differ = new ArrayList<>();
    for (String yaml : entries().toList()) {
      boolean read = true;
      try {
        parse(yaml);
      } catch (InputException e) {
        read = false;
      }
      if (read != schemaErrors(yaml).isEmpty()) {
        differ.add(yaml + (read ? " is read" : " is not read"));
      }
    }
    assertThat(differ).isEmpty();
  }

  private static List<?> schemaErrors(String yaml) throws IOException {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(new ObjectMapper().writeValueAsString(tree), InputFormat.JSON);
  }

  @Test
  void parse_emptyFile_saysSo() {
    assertThatThrownBy(() -> parse("# nothing\n")).hasMessageContaining("no 'rules:'");
  }

  @Test
  void draft_ofARunWithAFalseTimeout_warns() {
    MadeRun run = MadeRun.healthy();
    WireReport none = WireReport.NONE;
    run.wire =
        new WireReport(
            List.of(),
            List.of(
                new WireReport.Timeout(
                    "worker-1",
                    "1",
                    null,
                    "read",
                    "c",
                    "t",
                    1,
                    1,
                    "confirmed-false",
                    "bytes",
                    1L,
                    null,
                    "")),
            0,
            0,
            List.of(),
            none.http2(),
            none.sends(),
            none.webSocket(),
            none.connects());

    Budget b = parse(BudgetDraft.of(List.of(run.run())));

    assertThat(Gate.judge(List.of(run.run()), null, b, Inconclusive.FAIL).exitCode()).isZero();
  }

  @Test
  void draft_ofAnyRun_isAFileThatTheRunKeeps() {
    MadeRun bad =
        MadeRun.healthy().call("dns.lookup", "com.acme.It's#x", 2).stall(Cause.CPU, "a.B#c", 40);
    for (MadeRun run : List.of(MadeRun.healthy(), bad, new MadeRun())) {
      String text = BudgetDraft.of(List.of(run.run()));
      Budget b = parse(text);

      assertThat(Gate.judge(List.of(run.run()), null, b, Inconclusive.WARN).exitCode()).isZero();
      // what is commented out is right too, once there is a base
      parse(
          text.replaceAll("(?m)^# (?=permits:|  )", "").replaceAll("(?m)^  # (?=- rule|  )", "  "));
    }
  }
}
