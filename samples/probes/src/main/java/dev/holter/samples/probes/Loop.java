/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one loop that all probes run on, one at a time. */
final class Loop implements AutoCloseable {

  /** No probe lasts a tenth of it. */
  private static final long LIMIT_SECONDS = 20;

  private final NioEventLoopGroup group = new NioEventLoopGroup(1);
  private final EventLoop loop = group.next();
  private volatile Thread thread;

  Loop() throws Exception {
    time(() -> thread = Thread.currentThread());
  }

  /** The thread it runs on. */
  Thread thread() {
    return thread;
  }

  EventLoop eventLoop() {
    return loop;
  }

  /** Does {@code work} as a task of its own and returns the nanoseconds it took. */
  long time(Work work) throws Exception {
    Task task = new Task(work);
    loop.execute(task);
    if (!task.done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      System.err.println("the loop is stuck at " + Arrays.toString(thread.getStackTrace()));
      System.exit(2); // whatever runs next would be stuck too, and closing as well
    }
    if (task.failure != null) {
      throw task.failure;
    }
    return task.nanos;
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** One piece of work and how long it took. */
  private static final class Task implements Runnable {

    private final Work work;
    private final CountDownLatch done = new CountDownLatch(1);
    private long nanos;
    private Exception failure;

    Task(Work work) {
      this.work = work;
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      try {
        work.run();
      } catch (Exception e) {
        failure = e;
      }
      nanos = System.nanoTime() - start;
      done.countDown();
    }
  }
}
