/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stalled sample did to its loop stands in the report: how often, how long, where, why. */
class StalledSampleIT {

  private static final double THRESHOLD_MS = 20;

  static Stream<Arguments> samples() {
    return Stream.of(Sample.values())
        .flatMap(sample -> Jdks.all().map(jdk -> Arguments.of(sample, jdk)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void loop_isNamedAndOfItsKind(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    JsonNode loop = run.loop(sample);
    assertThat(loop.path("kind").asText()).isEqualTo(sample.loopKind);
    assertThat(loop.path("framework").asText("").toLowerCase(Locale.ROOT))
        .startsWith(sample.framework() == null ? "" : sample.framework());
    assertThat(loop.path("turns").asLong()).isGreaterThanOrEqualTo(loop.path("stalls").asLong());
    assertThat(run.report().path("verdict").asText()).isEqualTo("stalled");
  }

  /**
   * A machine that is busy elsewhere stretches a turn after the sample took its time: best of 3.
   */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void stalls_lastAsLongAsTheSampleMeasured(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    for (int repeat = 0; repeat < 2 && !durationsAgree(run, sample); repeat++) {
      run = SampleRun.again(sample, jdk, "stalled");
    }
    assertThat(durationsAgree(run, sample))
        .as("measured %s, reported %s", run.facts(), run.report().path("stalls"))
        .isTrue();
  }

  /** On a busy machine a stall may rightly be the machine's: best of 3. */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void stalls_haveTheRightCauseAndSource(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    for (int repeat = 0; repeat < 2 && !misjudged(run, sample).isEmpty(); repeat++) {
      run = SampleRun.again(sample, jdk, "stalled");
    }
    assertThat(misjudged(run, sample)).as("among %s", stallsOf(run, sample)).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void blockingCalls_areCountedExactly(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    Map<String, List<Fact>> byRule =
        run.facts().stream().filter(Fact::isCall).collect(Collectors.groupingBy(Fact::rule));
    byRule.forEach(
        (rule, facts) -> {
          JsonNode call = blockingCall(run, rule, facts.get(0).source());
          if (call.path("countExact").asBoolean()) {
            assertThat(call.path("count").asInt()).as("count of %s", call).isEqualTo(facts.size());
          }
          double measured = facts.stream().mapToDouble(Fact::ms).sum();
          assertThat(call.path("totalMs").asDouble())
              .as("total of %s", call)
              .isLessThanOrEqualTo(measured + 1);
          assertThat(call.path("artifact").asText()).as("jar of %s", call).contains(sample.jar());
          if (facts.get(0).detail() != null) {
            assertThat(call.path("detail").asText()).isEqualTo(facts.get(0).detail());
          }
        });
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void longestGap_isTheLongestStall(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    double longest =
        stallsOf(run, sample).stream()
            .mapToDouble(s -> s.path("durationMs").asDouble())
            .max()
            .orElse(0);
    assertThat(run.loop(sample).path("gap").path("maxMs").asDouble())
        .isCloseTo(longest, within(1.0));
  }

  /** The bystander's loop, the acceptor's and the visitor's own are never charged with them. */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void otherLoops_areNotBlamed(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    Set<String> sources = run.facts().stream().map(Fact::source).collect(Collectors.toSet());
    assertThat(run.items("stalls"))
        .filteredOn(s -> sources.contains(s.path("source").asText()))
        .allMatch(s -> s.path("loopId").equals(run.loop(sample).path("id")));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void gate_fails(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    ForkedJvm.Ended gate = Holter.run(jdk, "gate", run.recording().toString());
    assertThat(gate.exit()).as(gate::said).isEqualTo(1);
  }

  /** Measured stalls that no reported one has the source, cause and rule of. */
  private static List<Fact> misjudged(SampleRun run, Sample sample) {
    List<JsonNode> stalls = stallsOf(run, sample);
    return longEnough(run).stream()
        .filter(fact -> stalls.stream().noneMatch(stall -> tells(run, fact, stall)))
        .toList();
  }

  private static boolean tells(SampleRun run, Fact fact, JsonNode stall) {
    Set<String> rules =
        run.facts().stream()
            .filter(f -> f.isCall() && f.source().equals(fact.source()))
            .map(Fact::rule)
            .collect(Collectors.toSet());
    return stall.path("source").asText().equals(fact.source())
        && stall.path("cause").asText().equals(fact.cause())
        && (rules.isEmpty() || rules.contains(stall.path("rule").asText()));
  }

  /** Each measured stall, longest first, has a reported one that covers it and little more. */
  private static boolean durationsAgree(SampleRun run, Sample sample) {
    List<Double> reported = new ArrayList<>();
    stallsOf(run, sample).forEach(s -> reported.add(s.path("durationMs").asDouble()));
    reported.sort(Comparator.reverseOrder());
    List<Double> measured =
        longEnough(run).stream().map(Fact::ms).sorted(Comparator.reverseOrder()).toList();
    for (double covered : measured) {
      // a microsecond for the rounding of two prints
      int match = 0;
      while (match < reported.size() && reported.get(match) > covered * 1.05 + 5) {
        match++; // another stall, of the cold JVM say
      }
      if (match == reported.size() || reported.get(match) < covered - 0.001) {
        return false;
      }
      reported.remove(match);
    }
    return !measured.isEmpty();
  }

  /** A margin, because what lasts about a threshold may or may not be a stall. */
  private static List<Fact> longEnough(SampleRun run) {
    return run.facts().stream().filter(f -> f.isStall() && f.ms() > THRESHOLD_MS + 5).toList();
  }

  private static List<JsonNode> stallsOf(SampleRun run, Sample sample) {
    JsonNode id = run.loop(sample).path("id");
    return run.items("stalls").filter(s -> s.path("loopId").equals(id)).toList();
  }

  private static JsonNode blockingCall(SampleRun run, String rule, String source) {
    List<JsonNode> found =
        run.items("blockingCalls")
            .filter(c -> c.path("rule").asText().equals(rule))
            .filter(c -> c.path("source").asText().equals(source))
            .toList();
    assertThat(found)
        .as("%s by %s in %s", rule, source, run.report().path("blockingCalls"))
        .hasSize(1);
    return found.get(0);
  }
}
