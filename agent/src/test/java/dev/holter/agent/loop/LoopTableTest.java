/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LoopTableTest {

  private static LoopThread add(Thread thread) {
    EventLoop loop =
        new EventLoop(thread, new LoopIdentity("t", "nio", "nio", "", 0, null, 0), 1_000_000, 1);
    LoopThread entry = new LoopThread(thread, loop);
    LoopTable.add(entry);
    return entry;
  }

  @Test
  void current_stranger_isNull() {
    assertThat(LoopTable.current()).isNull();
  }

  @Test
  void current_manyThreads_eachFindsItself() throws Exception {
    int threads = 300;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch all = new CountDownLatch(threads);
      Callable<Boolean> joinAndLook =
          () -> {
            LoopThread mine = add(Thread.currentThread());
            all.countDown();
            all.await();
            return LoopTable.current() == mine;
          };
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(pool.submit(joinAndLook));
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void sweep_endedThread_forgetsIt() throws Exception {
    List<LoopThread> entry = new ArrayList<>();
    Thread t = new Thread(() -> entry.add(add(Thread.currentThread())));
    t.start();
    t.join();
    LoopTable.sweep();
    assertThat(entry.get(0).ended()).isTrue();
  }
}
