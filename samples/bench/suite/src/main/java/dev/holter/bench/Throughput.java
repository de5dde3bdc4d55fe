/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import dev.holter.bench.figure.Measure;
import dev.holter.bench.run.Load;
import dev.holter.bench.run.LoadProcess;
import dev.holter.bench.run.Places;
import dev.holter.bench.run.Scenario;
import dev.holter.bench.run.Servers;
import java.util.List;
import java.util.Map;

/** As much load as a server takes. */
final class Throughput implements Loaded.Way {

  private final Places places;
  private Load load;

  Throughput(Places places) {
    this.places = places;
  }

  @Override
  public void prepare(Scenario scenario, LoadProcess own, Servers.Server plain) {
    load = scenario.load(places, own);
  }

  @Override
  public Map<String, Double> slice(Servers.Server server, long millis) throws InterruptedException {
    Servers.Slice<Load.Answer> done = server.during(port -> load.saturate(port, millis));
    double requests = done.answer().requests();
    return Map.of(
        "cpu", done.cpu().nanos() / 1e3 / requests,
        "compilers", done.cpu().compilerNanos() / 1e3 / requests,
        "code", (done.cpu().nanos() - done.cpu().compilerNanos()) / 1e3 / requests,
        "rate", requests * 1e9 / done.answer().nanos());
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ratio("cpu", "CPU time a request, µs", 2, "none", "jfr"),
        Measure.alone("compilers", "the JVM's compilers' part, µs", 2),
        Measure.ratio("code", "the rest, µs", 2, "none", "jfr"),
        Measure.ratio("rate", "requests a second", 0, "none"));
  }

  @Override
  public String setting() {
    return "As much load as it takes;";
  }
}
