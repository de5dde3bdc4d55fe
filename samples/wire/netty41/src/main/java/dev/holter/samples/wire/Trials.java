/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All cases of some timeouts at the same time, each on a loop of its own. */
final class Trials implements AutoCloseable {

  /** What a case does, until its timeout has fired or did not. */
  interface Trial {
    void run(Case of) throws Exception;
  }

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
