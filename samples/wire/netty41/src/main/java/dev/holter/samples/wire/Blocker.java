/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A loop of one thread that can be held up as it reads, or in a task. */
final class Blocker implements AutoCloseable {

  final EventLoopGroup loop;
  private final Case of;
  private final long millis;
  private final Socket trigger;
  private final CountDownLatch over = new CountDownLatch(1);

  Blocker(Case of, long millis) throws Exception {
    this.of = of;
    this.millis = millis;
    loop = Transport.loop(of.name());
    Channel server =
        new ServerBootstrap()
            .group(loop)
            .channel(Transport.server())
            .childHandler(new Reader())
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    InetSocketAddress address = (InetSocketAddress) server.localAddress();
    trigger = new Socket(address.getAddress(), address.getPort());
    trigger.setTcpNoDelay(true);
    // accepted and known to the loop before anything is blocked
    trigger.getOutputStream().write('a');
    trigger.getInputStream().read();
  }

  static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Holds the loop up from now on. */
  void block() throws Exception {
    if (of.inTask()) {
      loop.execute(this::sleep);
    } else {
      trigger.getOutputStream().write('b');
    }
  }

  /** Waits until the loop is no longer held up, and has read and run what was there then. */
  void awaitEnd() throws Exception {
    over.await();
    for (int pass = 0; pass < 3; pass++) {
      loop.schedule(() -> {}, 20, TimeUnit.MILLISECONDS).sync();
    }
  }

  @Override
  public void close() throws IOException {
    trigger.close();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private void sleep() {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    over.countDown();
  }

  private final class Reader extends ChannelInboundHandlerAdapter {

    private boolean known;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (known) {
        ReferenceCountUtil.release(message);
        sleep();
      } else {
        known = true;
        context.writeAndFlush(message);
      }
    }
  }
}
