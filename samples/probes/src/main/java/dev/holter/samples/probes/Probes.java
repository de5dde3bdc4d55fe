/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.util.List;

/**
 * Blocks a loop in every known way and prints what a clock around it says: {@code probe NAME RULE
 * SOURCE NANOS}, one line a go.
 *
 * <p>Argument: part of a name, to run only some.
 */
public final class Probes {

  private static final int GOES = 3;

  /** How far apart goes begin: what quick ones do stays below the events a loop may leave. */
  private static final long PERIOD_MILLIS = 40;

  /** So that the loop is back in its poll, and a probe's turn its own. */
  private static final long PAUSE_MILLIS = 5;

  private Probes() {}

  /** Runs the probes. */
  public static void main(String[] args) throws Exception {
    int broken = 0;
    try (Loop loop = new Loop();
        Families families = new Families()) {
      List<Probe> probes = families.probes(args.length == 0 ? "" : args[0]);
      for (Probe probe : probes) {
        try {
          run(loop, probe);
        } catch (Exception e) {
          System.out.println("broken " + probe.name() + " " + e);
          e.printStackTrace();
          broken++;
        }
      }
    }
    System.exit(broken == 0 ? 0 : 1); // not every library ends the threads it began
  }

  private static void run(Loop loop, Probe probe) throws Exception {
    if (!probe.cold()) {
      // loads its classes: what is to be measured is the call
      probe.prepare();
      probe.block();
    }
    for (int go = 0; go < GOES; go++) {
      probe.prepare();
      long nanos = loop.time(probe::block);
      System.out.println(
          "probe " + probe.name() + " " + probe.rule() + " " + probe.source() + " " + nanos);
      Thread.sleep(Math.max(PAUSE_MILLIS, PERIOD_MILLIS - nanos / 1_000_000));
    }
  }
}
