/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server that gives up a peer it has not heard of for a while. A healthy peer sends all the time;
 * one that is cut off has stopped before the loop is held up.
 */
final class ReaderIdle {

  private static final long IDLE = 600;
  private static final long SENDS_EVERY = 100;
  private static final long BLOCKED = 1_300;

  private ReaderIdle() {}

  static void run(Case of) throws Exception {
    AtomicLong read = new AtomicLong();
    AtomicBoolean fired = new AtomicBoolean();
    AtomicBoolean sends = new AtomicBoolean(true);
    try (Blocker blocker = new Blocker(of, BLOCKED)) {
      Channel server =
          new ServerBootstrap()
              .group(blocker.loop)
              .channel(Transport.server())
              .childHandler(
                  new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel ch) {
                      ch.pipeline()
                          .addLast(new IdleStateHandler(IDLE, 0, 0, TimeUnit.MILLISECONDS))
                          .addLast(new GivesUp(read, fired));
                    }
                  })
              .bind(InetAddress.getLoopbackAddress(), 0)
              .sync()
              .channel();
      InetSocketAddress address = (InetSocketAddress) server.localAddress();
      try (Socket peer = new Socket(address.getAddress(), address.getPort())) {
        long sent = 0;
        while (sent < 5) {
          peer.getOutputStream().write('x');
          sent++;
          Thread.sleep(SENDS_EVERY);
        }
        while (read.get() < sent) {
          Thread.sleep(1); // what is ready together with the blocker would still be read
        }
        if (of.healthy()) {
          Blocker.daemon("peer", () -> send(peer, sends)).start();
        }
        blocker.block();
        blocker.awaitEnd();
        if (!of.healthy()) {
          while (!fired.get()) {
            Thread.sleep(1); // in a task: the loop has come to read again before
          }
        }
        of.report(fired.get());
        sends.set(false);
      }
    }
  }

  private static void send(Socket peer, AtomicBoolean go) {
    try {
      while (go.get()) {
        Thread.sleep(SENDS_EVERY);
        peer.getOutputStream().write('x');
      }
    } catch (Exception e) {
      // given up
    }
  }

  private static final class GivesUp extends ChannelInboundHandlerAdapter {

    private final AtomicLong read;
    private final AtomicBoolean fired;

    GivesUp(AtomicLong read, AtomicBoolean fired) {
      this.read = read;
      this.fired = fired;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ByteBuf bytes = (ByteBuf) message;
      read.addAndGet(bytes.readableBytes());
      bytes.release();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof IdleStateEvent) {
        fired.set(true);
        context.close();
      }
    }
  }
}
