/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Spread;
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

  /** Two windows, of which the first does not count, are no median. */
  static final int SHORTEST_MILLIS = 300;

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
    List<Histogram> all = done.answer().nanos();
    // as load begins, the kernel takes some tens of milliseconds to see that server and load are
    // not to share a CPU
    List<Histogram> windows = all.subList(1, all.size());
    Histogram whole = new Histogram(all.get(0));
    whole.reset();
    windows.forEach(whole::add);
    return Map.of(
        "p50", typical(windows, 50),
        "p99", typical(windows, 99),
        "p999", typical(windows, 99.9),
        "whole", whole.getValueAtPercentile(99.9) / 1e3,
        "cpu", done.cpu().nanos() / 1e3 / done.answer().answer().requests());
  }

  private static double typical(List<Histogram> windows, double percentile) {
    double[] micros =
        windows.stream().mapToDouble(w -> w.getValueAtPercentile(percentile) / 1e3).toArray();
    return Spread.of(micros).median();
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ratio("p999", "p99.9 of 0.1 s, µs", 0, "none", "jfr"),
        Measure.ratio("whole", "of a slice, µs", 0, "none"),
        Measure.ratio("p99", "p99 of 0.1 s, µs", 0, "none"),
        Measure.ratio("p50", "p50 of 0.1 s, µs", 0, "none"),
        Measure.ratio("cpu", "CPU time a request, µs", 2, "none"));
  }

  @Override
  public String setting() {
    return rate + " requests a second, half of what it takes without any agent;";
  }
}
