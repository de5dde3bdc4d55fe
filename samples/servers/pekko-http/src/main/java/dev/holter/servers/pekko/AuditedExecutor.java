/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.pekko;

import com.typesafe.config.Config;
import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.dispatch.DispatcherPrerequisites;
import org.apache.pekko.dispatch.ExecutorServiceConfigurator;
import org.apache.pekko.dispatch.ExecutorServiceFactory;

/** A pool that now and then looks into a file before it takes a task. */
public final class AuditedExecutor extends ExecutorServiceConfigurator {

  // Pekko makes the executor from its class's name
  static volatile Tour tour;

  private static final AtomicBoolean AUDIT = new AtomicBoolean();

  /** What Pekko calls. */
  public AuditedExecutor(Config config, DispatcherPrerequisites prerequisites) {
    super(config, prerequisites);
  }

  /** Has the selector's next task looked into. */
  static void auditNext() {
    AUDIT.set(true);
  }

  @Override
  public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threads) {
    return () -> new Pool(threads);
  }

  private static final class Pool extends ThreadPoolExecutor {

    Pool(ThreadFactory threads) {
      super(2, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
    }

    @Override
    public void execute(Runnable task) {
      if (isSelectors() && AUDIT.compareAndSet(true, false)) {
        try {
          slowPage();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      super.execute(task);
    }

    private static boolean isSelectors() {
      return Thread.currentThread().getName().contains("pinned-dispatcher");
    }

    private static void slowPage() throws IOException {
      long start = System.nanoTime();
      Files.readString(tour.slowFile());
      tour.held(start);
    }
  }
}
