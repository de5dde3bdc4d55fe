/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {

  private static final Measure COST = Measure.ratio("cost", "cost", 2, "none");

  @Test
  void compare_costOfOneTenthMore_isInAnIntervalWithoutOne() {
    Interval interval = study(1.1, 0).compare(COST, "agent", "none");
    assertThat(interval.value()).isBetween(1.08, 1.12);
    assertThat(interval.low()).isGreaterThan(1).isLessThan(interval.value());
    assertThat(interval.high()).isGreaterThan(interval.value());
  }

  @Test
  void compare_sameCost_isInAnIntervalWithOne() {
    Interval interval = study(1, 0).compare(COST, "agent", "none");
    assertThat(interval.low()).isLessThan(1);
    assertThat(interval.high()).isGreaterThan(1);
  }

  @Test
  void compare_processesThatDiffer_widenTheInterval() {
    Interval alike = study(1, 0).compare(COST, "agent", "none");
    Interval differing = study(1, 0.1).compare(COST, "agent", "none");
    assertThat(differing.high() - differing.low()).isGreaterThan(2 * (alike.high() - alike.low()));
  }

  @Test
  void compare_roundThatOneMissed_leavesItOut() {
    List<Sample> samples =
        List.of(sample("none", 0, 0, 2), sample("agent", 0, 0, 3), sample("agent", 0, 1, 9));
    Interval interval = study(samples).compare(COST, "agent", "none");
    assertThat(interval).isEqualTo(new Interval(1.5, 1.5, 1.5, 1));
  }

  @Test
  void read_whatWasWritten_isTheSame(@TempDir Path folder) {
    Study study = study(List.of(sample("none", 0, 0, 2), sample("agent", 0, 0, 3)));
    Results.write(folder, study);
    assertThat(Results.read(folder)).containsExactly(study);
  }

  /** Ten processes of twenty rounds; the machine is up to half slower in some rounds. */
  private static Study study(double factor, double ofProcess) {
    Random random = new Random(1);
    List<Sample> samples = new ArrayList<>();
    for (int block = 0; block < 10; block++) {
      double luck = 1 + ofProcess * random.nextGaussian();
      for (int round = 0; round < 20; round++) {
        double machine = 1 + random.nextDouble() / 2;
        samples.add(sample("none", block, round, machine * (1 + 0.02 * random.nextGaussian())));
        double own = machine * factor * luck * (1 + 0.02 * random.nextGaussian());
        samples.add(sample("agent", block, round, own));
      }
    }
    return study(samples);
  }

  private static Sample sample(String variant, int block, int round, double cost) {
    return new Sample(variant, block, round, Map.of("cost", cost));
  }

  private static Study study(List<Sample> samples) {
    return new Study(
        "throughput",
        "test",
        "A test",
        "17",
        17,
        new Machine("cpu", 2, "Linux", false),
        "test",
        "In a test.",
        List.of(COST),
        List.of(new Row("none", "nothing"), new Row("agent", "an agent")),
        samples);
  }
}
