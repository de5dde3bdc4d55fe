/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * One loop of every kind that Netty 4.1 has, each named {@code KIND-loop}. Arguments: stalled or
 * mended.
 */
public final class Loops {

  private Loops() {}

  /** A factory of threads by a name that tells the kind. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Ends a group; what it does meanwhile is no turn either. */
  public static void end(EventExecutorGroup group) throws InterruptedException {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    System.out.println("ended");
  }

  public static void main(String[] arguments) throws Exception {
    boolean stalled = arguments[0].equals("stalled");
    EventLoopGroup nio = new NioEventLoopGroup(1, named("nio-loop"));
    Talk.overTcp(nio, NioServerSocketChannel.class, stalled);
    end(nio);
    if (Epoll.isAvailable()) {
      EventLoopGroup epoll = new EpollEventLoopGroup(1, named("epoll-loop"));
      Talk.overTcp(epoll, EpollServerSocketChannel.class, stalled);
      end(epoll);
    } else {
      System.out.println("skipped epoll-loop: " + Epoll.unavailabilityCause());
    }
    EventLoopGroup queue = new DefaultEventLoopGroup(1, named("default-loop"));
    Talk.overLocal(queue, stalled);
    end(queue);
    executor();
    blocking();
    IncubatorRing.run(stalled);
  }

  /** Where handlers that block belong. */
  private static void executor() throws Exception {
    EventExecutorGroup workers = new DefaultEventExecutorGroup(1, named("executor-loop"));
    Talk.talk(word -> workers.submit(Blocking::sleep).sync(), false);
    end(workers);
  }

  /** Netty's old transport has a thread for each channel, which reads and blocks. */
  @SuppressWarnings("deprecation")
  private static void blocking() throws Exception {
    EventLoopGroup old = new io.netty.channel.oio.OioEventLoopGroup(0, named("blocking-thread"));
    Talk.overTcp(old, io.netty.channel.socket.oio.OioServerSocketChannel.class, true);
    end(old);
  }
}
