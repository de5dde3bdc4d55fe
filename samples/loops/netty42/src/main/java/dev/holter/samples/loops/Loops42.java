/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;

/**
 * One loop of every kind that Netty 4.2 has besides, each named {@code KIND-loop}. Arguments:
 * stalled or mended.
 */
public final class Loops42 {

  private Loops42() {}

  public static void main(String[] arguments) throws Exception {
    boolean stalled = arguments[0].equals("stalled");
    tcp("nio-loop", NioIoHandler.newFactory(), NioServerSocketChannel.class, stalled);
    if (Epoll.isAvailable()) {
      tcp("epoll-loop", EpollIoHandler.newFactory(), EpollServerSocketChannel.class, stalled);
    } else {
      System.out.println("skipped epoll-loop: " + Epoll.unavailabilityCause());
    }
    if (IoUring.isAvailable()) {
      tcp(
          "io_uring-loop",
          IoUringIoHandler.newFactory(),
          IoUringServerSocketChannel.class,
          stalled);
    } else {
      System.out.println("skipped io_uring-loop: " + IoUring.unavailabilityCause());
    }
    EventLoopGroup local =
        new MultiThreadIoEventLoopGroup(1, Loops.named("local-loop"), LocalIoHandler.newFactory());
    Talk.overLocal(local, stalled);
    Loops.end(local);
    HandRun.on(Loops.named("manual-loop"), stalled);
    HandRun.onVirtualThread("virtual-loop", stalled);
    Suspended.run(stalled);
  }

  private static void tcp(
      String name, IoHandlerFactory handler, Class<? extends ServerChannel> type, boolean stalled)
      throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, Loops.named(name), handler);
    Talk.overTcp(group, type, stalled);
    Loops.end(group);
  }
}
