/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Clients that lose their server all at once and come back: all after the same delay, each after a
 * delay of its own, and each after its own while their loop is held up.
 */
public final class Reconnects {

  private static final int CLIENTS = 40;
  private static final long FIXED = 600;
  private static final int SPREAD = 800;
  private static final long HELD_UP = 700;

  private Reconnects() {}

  /** Runs every case on a loop and with a server of its own, and says where the server is. */
  public static void main(String[] arguments) throws Exception {
    Random random = new Random();
    run("fixed", () -> FIXED, false);
    run("jitter", () -> 100 + random.nextInt(SPREAD), false);
    run("stalled", () -> 100 + random.nextInt(SPREAD), true);
  }

  private static void run(String name, LongSupplier delay, boolean heldUp) throws Exception {
    EventLoopGroup servers = Transport.loop("server-" + name);
    EventLoopGroup clients = Transport.loop(name);
    Accepted accepted = new Accepted();
    Channel server =
        new ServerBootstrap()
            .group(servers)
            .channel(Transport.server())
            .childHandler(accepted)
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    System.out.println(name + " " + server.localAddress());
    for (int pass = 0; pass < 3; pass++) {
      clients.schedule(() -> {}, 20, TimeUnit.MILLISECONDS).sync(); // what it does then is seen
    }
    Client client = new Client(clients, server.localAddress(), delay);
    for (int i = 0; i < CLIENTS; i++) {
      client.connect();
    }
    accepted.first.await();
    servers.submit(accepted::closeAll).sync();
    client.lost.await();
    if (heldUp) {
      clients.execute(Reconnects::hold);
    }
    accepted.again.await();
    client.leave();
    clients.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    servers.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private static void hold() {
    try {
      Thread.sleep(HELD_UP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Sharable
  private static final class Accepted extends ChannelInboundHandlerAdapter {

    private final CountDownLatch first = new CountDownLatch(CLIENTS);
    private final CountDownLatch again = new CountDownLatch(2 * CLIENTS);
    private final Queue<Channel> open = new ConcurrentLinkedQueue<>();

    @Override
    public void channelActive(ChannelHandlerContext context) {
      open.add(context.channel());
      first.countDown();
      again.countDown();
    }

    private void closeAll() {
      for (Channel c = open.poll(); c != null; c = open.poll()) {
        c.close();
      }
    }
  }

  @Sharable
  private static final class Client extends ChannelInboundHandlerAdapter {

    private final CountDownLatch lost = new CountDownLatch(CLIENTS);
    private final EventLoopGroup loop;
    private final LongSupplier delay;
    private final Bootstrap bootstrap;
    private volatile boolean leaves;

    Client(EventLoopGroup loop, SocketAddress server, LongSupplier delay) {
      this.loop = loop;
      this.delay = delay;
      bootstrap =
          new Bootstrap()
              .group(loop)
              .channel(Transport.client())
              .remoteAddress(server)
              .handler(this);
    }

    void connect() {
      bootstrap.connect();
    }

    void leave() {
      leaves = true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      if (!leaves) {
        loop.schedule(this::connect, delay.getAsLong(), TimeUnit.MILLISECONDS);
        lost.countDown();
      }
    }
  }
}
