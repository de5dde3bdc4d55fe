/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.nettycrl;

import dev.holter.samples.stage.Blocked;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * With revocation checks on, the JDK fetches a list over HTTP while it checks a certificate, and
 * Netty has it check on the loop unless told otherwise (<a
 * href="https://github.com/eclipse-vertx/vert.x/issues/4566">vert.x#4566</a>).
 */
public final class NettyCrl {

  private NettyCrl() {}

  /** Shakes hands with a server whose authority is slow to give out its list. */
  public static void main(String[] args) throws Exception {
    System.setProperty("com.sun.security.enableCRLDP", "true");
    NioEventLoopGroup serverLoop = new NioEventLoopGroup(1);
    NioEventLoopGroup clientLoop = new NioEventLoopGroup(1);
    Stopwatch stopwatch = new Stopwatch();
    try (SlowAuthority authority = new SlowAuthority()) {
      Certificates certificates = Certificates.make(authority.list());
      SocketAddress server = serve(serverLoop, certificates);
      SslHandler tls = clientTls(certificates);
      System.out.println("ready");
      new Bootstrap()
          .group(clientLoop)
          .channel(NioSocketChannel.class)
          .handler(
              new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                  channel.pipeline().addLast(stopwatch, tls);
                }
              })
          .connect(server);
      // a list that cannot be had means no trust: the handshake fails, late
      tls.handshakeFuture().await();
    } finally {
      clientLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
      serverLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
    Blocked.print(stopwatch.longestMs());
  }

  private static SocketAddress serve(NioEventLoopGroup loop, Certificates certificates)
      throws Exception {
    SslContext tls =
        SslContextBuilder.forServer(certificates.own()).sslProvider(SslProvider.JDK).build();
    return new ServerBootstrap()
        .group(loop)
        .channel(NioServerSocketChannel.class)
        .childHandler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(tls.newHandler(channel.alloc()));
              }
            })
        .bind(InetAddress.getLoopbackAddress(), 0)
        .sync()
        .channel()
        .localAddress();
  }

  private static SslHandler clientTls(Certificates certificates) throws Exception {
    return SslContextBuilder.forClient()
        .trustManager(certificates.trusted())
        .sslProvider(SslProvider.JDK)
        .build()
        .newHandler(ByteBufAllocator.DEFAULT);
  }
}
