/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Timeouts that fire, or do not, on loops that are held up: as they read or in a task, with a peer
 * that is healthy or cut off. Tells which fired.
 */
public final class FalseTimeouts {

  private FalseTimeouts() {}

  private interface Trial {
    void run(Case of) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    try (Trials trials = new Trials()) {
      trials.add("connect", ConnectTimeout::run);
      trials.add("idle", ReaderIdle::run);
      trials.add("keepalive", Keepalive::run);
      trials.await();
    }
  }

  /** All cases at the same time, each on a loop of its own. */
  private static final class Trials implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Void>> all = new ArrayList<>();

    void add(String timeout, Trial trial) {
      for (boolean inTask : new boolean[] {false, true}) {
        for (boolean healthy : new boolean[] {true, false}) {
          Case of = new Case(timeout, inTask, healthy);
          all.add(
              threads.submit(
                  () -> {
                    trial.run(of);
                    return null;
                  }));
        }
      }
    }

    void await() throws Exception {
      for (Future<Void> one : all) {
        one.get();
      }
    }

    @Override
    public void close() {
      threads.shutdown();
    }
  }
}
