/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A loop that its user runs, on a thread of the user's own. */
final class HandRun {

  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

  private HandRun() {}

  static void on(ThreadFactory factory, boolean stalled) throws Exception {
    ManualIoEventLoop loop = new ManualIoEventLoop(null, NioIoHandler.newFactory());
    Thread thread = factory.newThread(() -> run(loop));
    loop.setOwningThread(thread);
    thread.start();
    Talk.overTcp(loop, NioServerSocketChannel.class, stalled);
    Loops.end(loop);
  }

  private static void run(ManualIoEventLoop loop) {
    while (!loop.isTerminated()) {
      loop.run(LONGEST_WAIT);
    }
  }

  /** Where the JDK has virtual threads; by reflection, for those that have not. */
  static void onVirtualThread(String name, boolean stalled) throws Exception {
    ThreadFactory factory;
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      builder = type.getMethod("name", String.class).invoke(builder, name);
      factory = (ThreadFactory) type.getMethod("factory").invoke(builder);
    } catch (NoSuchMethodException e) {
      System.out.println("skipped " + name + ": " + e);
      return;
    }
    on(factory, stalled);
  }
}
