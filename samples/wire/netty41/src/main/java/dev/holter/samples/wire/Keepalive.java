/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A gRPC server that pings its client over a line of 150 ms each way, and gives it up after 600 ms
 * without an answer. The loop is held up as soon as the ping has left; the line may be cut then.
 */
final class Keepalive {

  private static final long EVERY = 1_500;
  private static final long TIMEOUT = 700;
  private static final long DELAY = 150;
  private static final long BLOCKED = 1_300;

  private Keepalive() {}

  static void run(Case of) throws Exception {
    CountDownLatch pinged = new CountDownLatch(1);
    EventLoopGroup clients = Transport.loop("client-of-" + of.name());
    try (Blocker blocker = new Blocker(of, BLOCKED)) {
      Server server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .bossEventLoopGroup(blocker.loop)
              .workerEventLoopGroup(blocker.loop)
              .channelType(Transport.server())
              .keepAliveTime(EVERY, TimeUnit.MILLISECONDS)
              .keepAliveTimeout(TIMEOUT, TimeUnit.MILLISECONDS)
              .build()
              .start();
      Relay line = Relay.of(of, blocker, server.getPort(), DELAY, pinged);
      ManagedChannel client =
          NettyChannelBuilder.forAddress(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), line.port()))
              .usePlaintext()
              .eventLoopGroup(clients)
              .channelType(Transport.client())
              .build();
      CountDownLatch ready = new CountDownLatch(1);
      await(client, ready);
      ready.await();
      pinged.await();
      blocker.awaitEnd();
      boolean fired = line.closed.await(of.healthy() ? 200 : 5_000, TimeUnit.MILLISECONDS);
      of.report(fired);
      client.shutdownNow();
      server.shutdownNow();
      server.awaitTermination();
      line.close();
    }
    clients.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
  }

  private static void await(ManagedChannel client, CountDownLatch ready) {
    ConnectivityState state = client.getState(true);
    if (state == ConnectivityState.READY) {
      ready.countDown();
    } else {
      client.notifyWhenStateChanged(state, () -> await(client, ready));
    }
  }
}
