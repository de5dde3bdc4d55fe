/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import dev.holter.bench.figure.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rounds in which each of some servers has its slice of load, in an order drawn anew. */
public record Turns(int warmup, int rounds) {

  /** What a server does in its slice, and what is measured of it. */
  public interface Turn {

    /** Gives load to one. */
    Map<String, Double> take(Servers.Server server) throws InterruptedException;
  }

  /** Samples of all rounds but those to warm up. */
  public List<Sample> take(Servers servers, int block, Turn turn) throws InterruptedException {
    Random random = new Random();
    List<Sample> samples = new ArrayList<>();
    for (int round = -warmup; round < rounds; round++) {
      for (Servers.Server server : servers.shuffled(random)) {
        Map<String, Double> values = turn.take(server);
        // a slice without an answer, on a machine that had no time at all, says nothing
        if (round >= 0 && values.values().stream().allMatch(Double::isFinite)) {
          samples.add(new Sample(server.variant().id(), block, round, values));
        }
      }
    }
    return samples;
  }
}
