/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * The gate's own code over comparisons of made runs, five a side, with the noise of shared runners:
 * gaps of a log-normal kind, runs that differ as a whole by 5 %, bursts of long gaps that nothing
 * explains, stalls that come and go, and starved runs.
 */
class GateSimulationTest {

  private static final int COMPARISONS = 1000;
  private static final int TURNS = 2000;

  /** Enough for a percentile, where gaps are not what is asked. */
  private static final int FEW_TURNS = 300;

  private static final double RUN_EFFECT = 0.05;
  private static final double BURSTS = 0.15;
  private static final int IN_A_BURST = 5;
  private static final double STARVED = 0.03;

  /** Places where a busy machine now and then makes a stall that samples blame on the code. */
  private static final int PLACES = 20;

  /** Of log-normal gaps in nanoseconds, drawn once: to draw each anew takes most of the time. */
  private static final double[] GAPS =
      new Random(10).doubles(1 << 17).map(GateSimulationTest::gap).toArray();

  /** What is changed in HEAD. */
  private record Change(int turns, double gaps, double calls, boolean newCall) {
    static final Change NONE = new Change(TURNS, 1, 1, false);
  }

  @Test
  void judge_noChange_failsTwoOfAHundredAtMost() {
    assertThat(failures(11, Change.NONE)).isLessThanOrEqualTo(20);
  }

  /** The usual way: a build's one run, and a baseline of five. */
  @Test
  void judge_oneRunOfNoChange_failsTwoOfAHundredAtMost() {
    assertThat(failures(15, Change.NONE, 1)).isLessThanOrEqualTo(20);
  }

  @Test
  void judge_oneRunWithANewBlockingCall_isCaughtAlways() {
    assertThat(failures(16, new Change(FEW_TURNS, 1, 1, true), 1)).isEqualTo(COMPARISONS);
  }

  @Test
  void judge_gapsHalfAsLongAgain_isCaughtNearlyAlways() {
    assertThat(failures(12, new Change(TURNS, 1.5, 1, false))).isGreaterThanOrEqualTo(950);
  }

  @Test
  void judge_halfAsManyCallsAgain_isCaughtNearlyAlways() {
    assertThat(failures(13, new Change(FEW_TURNS, 1, 1.5, false))).isGreaterThanOrEqualTo(950);
  }

  @Test
  void judge_oneNewBlockingCall_isCaughtAlways() {
    assertThat(failures(14, new Change(FEW_TURNS, 1, 1, true))).isEqualTo(COMPARISONS);
  }

  private static double gap(double quantile) {
    return 1e6 * Math.exp(NormalDistribution.of(0, 1).inverseCumulativeProbability(quantile));
  }

  private static int failures(long seed, Change change) {
    return failures(seed, change, 5);
  }

  private static int failures(long seed, Change change, int runs) {
    Random random = new Random(seed);
    Change none = new Change(change.turns, 1, 1, false);
    int failures = 0;
    for (int i = 0; i < COMPARISONS; i++) {
      List<Run> base = Stream.generate(() -> run(random, none).run()).limit(5).toList();
      List<MadeRun> head = Stream.generate(() -> run(random, change)).limit(runs).toList();
      if (change.newCall) {
        head.get(random.nextInt(runs)).call("dns.lookup", "com.acme.New#resolve", 1);
      }
      GateAnswer a =
          Gate.judge(
              head.stream().map(MadeRun::run).toList(),
              Against.runs(base, Budget.relative()),
              Budget.relative(),
              Inconclusive.FAIL);
      failures += a.outcome() == Outcome.FAIL ? 1 : 0;
    }
    return failures;
  }

  private static MadeRun run(Random random, Change change) {
    MadeRun run = new MadeRun();
    boolean starved = random.nextDouble() < STARVED;
    double pace = change.gaps * Math.exp(RUN_EFFECT * random.nextGaussian()) * (starved ? 3 : 1);
    for (int i = 0; i < change.turns; i++) {
      run.gaps.recordValue((long) (pace * GAPS[random.nextInt(GAPS.length)]) + 1);
    }
    if (random.nextDouble() < BURSTS) {
      for (int i = 0; i < IN_A_BURST; i++) {
        run.turns(1, 20 + 280 * random.nextDouble());
      }
    }
    run.units = Math.round(10_000 * Math.exp(RUN_EFFECT * random.nextGaussian()));
    double calls = change.calls * (300 + 15 * random.nextGaussian());
    run.call("file.read", "com.acme.App#serve", Math.round(calls));
    int stalls = random.nextInt(3) * (starved ? 5 : 1);
    for (int i = 0; i < stalls; i++) {
      int place = (int) (PLACES * Math.pow(random.nextDouble(), 3));
      double ms = 20 + 20 * random.nextDouble();
      run.stall(Cause.CPU, "com.acme.Place" + place + "#work", ms);
    }
    return starved ? run.disturbed() : run;
  }
}
