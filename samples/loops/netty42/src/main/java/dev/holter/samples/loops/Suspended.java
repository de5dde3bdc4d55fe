/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loop that gives its thread back to a pool for a while, and then goes on. */
final class Suspended {

  private Suspended() {}

  static void run(boolean stalled) throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool(Loops.named("suspended-loop"));
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, pool, NioIoHandler.newFactory());
    Talk.overTcp(group, NioServerSocketChannel.class, false);
    EventLoop loop = group.next();
    while (!loop.isSuspended()) {
      loop.trySuspend();
      Thread.sleep(1);
    }
    Thread.sleep(10 * Talk.SILENCE);
    Talk.overTcp(group, NioServerSocketChannel.class, stalled);
    Loops.end(group);
    Thread.sleep(2 * Talk.SILENCE); // the pool's thread waits for other work
    pool.shutdown();
  }
}
