/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.util.concurrent.atomic.AtomicReference;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * The probes under BlockHound, in a JVM with {@code -XX:+AllowRedefinitionToAddDeleteMethods}: for
 * each it prints {@code blockhound NAME yes METHOD} with what was caught, or {@code blockhound NAME
 * no}.
 *
 * <p>Argument: part of a name, to run only some.
 */
public final class BlockHoundRun {

  private static final int GOES = 2;

  private static final AtomicReference<BlockingMethod> CAUGHT = new AtomicReference<>();

  private BlockHoundRun() {}

  /** Runs the probes. */
  public static void main(String[] args) throws Exception {
    try (Loop loop = new Loop();
        Families families = new Families()) {
      Thread thread = loop.thread();
      BlockHound.install(
          builder ->
              builder
                  .nonBlockingThreadPredicate(p -> p.or(t -> t == thread))
                  .blockingMethodCallback(BlockHoundRun::caught));
      for (Probe probe : families.probes(args.length == 0 ? "" : args[0])) {
        System.out.println("blockhound " + probe.name() + " " + run(loop, probe));
      }
    }
    System.exit(0); // not every library ends the threads it began
  }

  private static void caught(BlockingMethod method) {
    CAUGHT.compareAndSet(null, method);
  }

  private static String run(Loop loop, Probe probe) throws Exception {
    if (!probe.cold()) {
      probe.prepare();
      probe.block();
    }
    CAUGHT.set(null);
    for (int go = 0; go < GOES && CAUGHT.get() == null; go++) {
      probe.prepare();
      loop.time(probe::block);
    }
    BlockingMethod method = CAUGHT.get();
    return method == null ? "no" : "yes " + method.getClassName() + "#" + method.getName();
  }
}
