/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.SocketAddress;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** An HTTP server and its client, on loops of their own. */
final class Traffic implements AutoCloseable {

  private final Tls tls;
  private final EventLoopGroup servers = new NioEventLoopGroup(1);
  private final EventLoopGroup clients = new NioEventLoopGroup(1);
  private final SocketAddress address;

  private Traffic(Tls tls) throws InterruptedException {
    this.tls = tls;
    address =
        new ServerBootstrap()
            .group(servers)
            .channel(NioServerSocketChannel.class)
            .childHandler(Http.server(tls))
            .bind("127.0.0.1", 0)
            .sync()
            .channel()
            .localAddress();
  }

  static Traffic plain() throws InterruptedException {
    return new Traffic(null);
  }

  static Traffic secure() throws IOException, GeneralSecurityException, InterruptedException {
    Tls tls = new Tls();
    tls.warmUp();
    return new Traffic(tls);
  }

  /** Asks a number of times on a connection of its own. */
  void visit(int times) throws InterruptedException, ExecutionException {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    Channel channel =
        new Bootstrap()
            .group(clients)
            .channel(NioSocketChannel.class)
            .handler(Http.client(tls, times, answered))
            .connect(address)
            .sync()
            .channel();
    answered.get();
    channel.close().sync();
  }

  /** Begins a connection on somebody's loop. */
  ChannelFuture connect(EventLoopGroup loop) {
    return new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .handler(new ChannelInboundHandlerAdapter())
        .connect(address);
  }

  @Override
  public void close() {
    servers.shutdownGracefully(0, 1, SECONDS).syncUninterruptibly();
    clients.shutdownGracefully(0, 1, SECONDS).syncUninterruptibly();
  }
}
