/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A connect to a listener whose queue is full, so that the kernel asks again after a second. A
 * healthy one has made room by then; one that is cut off never does.
 */
final class ConnectTimeout {

  private static final int TIMEOUT = 1_600;
  private static final long BLOCKED = 2_400;

  private ConnectTimeout() {}

  static void run(Case of) throws Exception {
    List<Socket> queued = new ArrayList<>();
    try (Blocker blocker = new Blocker(of, BLOCKED);
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      fill(listener, queued);
      ChannelFuture connect =
          new Bootstrap()
              .group(blocker.loop)
              .channel(Transport.client())
              .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, TIMEOUT)
              .handler(new ChannelInboundHandlerAdapter())
              .connect(listener.getLocalSocketAddress());
      // registering is a task, and leaves another that connects: behind both the timer runs
      blocker.loop.submit(() -> {}).sync();
      blocker.loop.submit(() -> {}).sync();
      blocker.block();
      if (of.healthy()) {
        accept(listener, queued.size() + 1);
      }
      blocker.awaitEnd();
      connect.await();
      of.report(!connect.isSuccess());
    } finally {
      for (Socket s : queued) {
        s.close();
      }
    }
  }

  /** Connects until the kernel answers no more. */
  private static void fill(ServerSocket listener, List<Socket> queued) throws Exception {
    while (true) {
      Socket s = new Socket();
      try {
        s.connect(listener.getLocalSocketAddress(), 200);
        queued.add(s);
      } catch (java.net.SocketTimeoutException e) {
        s.close();
        return;
      }
    }
  }

  private static void accept(ServerSocket listener, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      listener.accept();
    }
  }
}
