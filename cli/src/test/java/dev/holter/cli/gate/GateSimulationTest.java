/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The gate's own code over comparisons of made runs, five a side, with the noise of shared runners:
 * gaps of a log-normal kind, runs that differ as a whole by 5 %, bursts that nothing explains,
 * stalls that come and go, and starved runs.
 */
class GateSimulationTest {

  private static final int COMPARISONS = 1000;
  private static final int TURNS = 2000;
  private static final double RUN_EFFECT = 0.05;
  private static final double BURSTS = 0.15;
  private static final double STARVED = 0.03;

  /** Places where a busy machine now and then makes a stall that samples blame on the code. */
  private static final int PLACES = 20;

  private static final String CALLER = "com.acme.App#serve";

  @Test
  void judge_noChange_failsTwoOfAHundredAtMost() {
    assertThat(failures(new Random(11), 1, /* newCall= */ false)).isLessThanOrEqualTo(20);
  }

  @Test
  void judge_halfAsLongAgain_isCaughtNearlyAlways() {
    assertThat(failures(new Random(12), 1.5, /* newCall= */ false)).isGreaterThanOrEqualTo(950);
  }

  @Test
  void judge_oneNewBlockingCall_isCaughtAlways() {
    assertThat(failures(new Random(13), 1, /* newCall= */ true)).isEqualTo(COMPARISONS);
  }

  private static int failures(Random random, double change, boolean newCall) {
    int failures = 0;
    for (int i = 0; i < COMPARISONS; i++) {
      var base = Stream.generate(() -> run(random, 1).run()).limit(5).toList();
      var head = Stream.generate(() -> run(random, change)).limit(5).toList();
      if (newCall) {
        head.get(random.nextInt(5)).call("dns.lookup", "com.acme.New#resolve", 1);
      }
      GateAnswer a =
          Gate.judge(
              head.stream().map(MadeRun::run).toList(),
              Against.runs(base),
              Budget.relative(),
              Inconclusive.FAIL);
      failures += a.outcome() == Outcome.FAIL ? 1 : 0;
    }
    return failures;
  }

  private static MadeRun run(Random random, double change) {
    MadeRun run = new MadeRun();
    boolean starved = random.nextDouble() < STARVED;
    double pace = Math.exp(RUN_EFFECT * random.nextGaussian()) * (starved ? 3 : 1);
    for (int i = 0; i < TURNS; i++) {
      run.gaps.recordValue((long) (1e6 * change * pace * Math.exp(random.nextGaussian())) + 1);
    }
    if (random.nextDouble() < BURSTS) {
      run.turns(TURNS / 100, 10 + 50 * random.nextDouble());
    }
    run.units = Math.round(10_000 * Math.exp(RUN_EFFECT * random.nextGaussian()));
    run.call("file.read", CALLER, Math.round(change * (300 + 15 * random.nextGaussian())));
    int stalls = random.nextInt(3) * (starved ? 5 : 1);
    for (int i = 0; i < stalls; i++) {
      run.stall(
          Cause.CPU,
          "com.acme.Place" + (int) (PLACES * Math.pow(random.nextDouble(), 3)) + "#work",
          20 + 20 * random.nextDouble());
    }
    return starved ? run.disturbed() : run;
  }
}
