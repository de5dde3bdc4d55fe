/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Measure;
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Half of the load that a server without any agent takes, at a constant rate: the same for all
 * variants and all processes.
 */
final class Latency implements Loaded.Way {

  private static final int TRIALS = 5;
  private static final long TRIAL_MILLIS = 1000;

  private Scenario scenario;
  private LoadProcess own;
  private int rate;

  @Override
  public void prepare(Scenario newScenario, LoadProcess newOwn, Servers.Server plain) {
    own = newOwn;
    scenario = newScenario;
    if (rate != 0) {
      return;
    }
    double[] full = new double[TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      var answer = scenario.load(own, plain.port(), 0, TRIAL_MILLIS).answer();
      full[i] = answer.requests() * 1e9 / answer.nanos();
    }
    rate = (int) (Arrays.stream(full).max().orElseThrow() / 2);
  }

  @Override
  public Map<String, Double> slice(Servers.Server server, long millis) throws InterruptedException {
    Servers.Slice<LoadProcess.Timed> done =
        server.during(port -> scenario.load(own, port, rate, millis));
    Histogram nanos = done.answer().nanos();
    return Map.of(
        "p50", nanos.getValueAtPercentile(50) / 1e3,
        "p99", nanos.getValueAtPercentile(99) / 1e3,
        "p999", nanos.getValueAtPercentile(99.9) / 1e3,
        "cpu", done.cpuNanos() / 1e3 / done.answer().answer().requests());
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ratio("p999", "p99.9, µs", 0, "none", "jfr"),
        Measure.ratio("p99", "p99, µs", 0, "none"),
        Measure.ratio("p50", "p50, µs", 0, "none"),
        Measure.ratio("cpu", "CPU time a request, µs", 2, "none"));
  }

  @Override
  public String setting() {
    return rate + " requests a second, half of what it takes without any agent;";
  }
}
