/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Blocks a loop in every known way and prints what a clock around it says: {@code probe NAME RULE
 * SOURCE NANOS}, one line a go.
 *
 * <p>Argument: part of a name, to run only some.
 */
public final class Probes {

  private static final int GOES = 3;

  /** A loop may leave 100 events a second: calls come no faster than two thirds of that. */
  private static final long MILLIS_PER_CALL = 15;

  /** So that the loop is back in its poll, and a probe's turn its own. */
  private static final long PAUSE_MILLIS = 5;

  private Probes() {}

  /** Runs the probes. */
  public static void main(String[] args) throws Exception {
    Set<String> broken = new TreeSet<>();
    try (Loop loop = new Loop();
        Families families = new Families()) {
      List<Probe> probes = families.probes(args.length == 0 ? "" : args[0]);
      // in rounds, because of one rule a loop may leave only so many events a second
      for (int go = 0; go < GOES; go++) {
        for (Probe probe : probes) {
          try {
            run(loop, probe, go == 0 && !probe.cold());
          } catch (Exception e) {
            System.out.println("broken " + probe.name() + " " + e);
            e.printStackTrace();
            broken.add(probe.name());
          }
        }
      }
    }
    System.exit(broken.isEmpty() ? 0 : 1); // not every library ends the threads it began
  }

  private static void run(Loop loop, Probe probe, boolean warmUp) throws Exception {
    if (warmUp) {
      // loads its classes: what is to be measured is the call
      probe.prepare();
      probe.block();
    }
    probe.prepare();
    long nanos = loop.time(probe::block);
    System.out.println(
        "probe " + probe.name() + " " + probe.rule() + " " + probe.source() + " " + nanos);
    long millis = probe.calls() * MILLIS_PER_CALL - nanos / 1_000_000;
    Thread.sleep(Math.max(PAUSE_MILLIS, millis));
  }
}
