/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.netty;

import dev.holter.samples.stage.Tour;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * An HTTP server on Netty 4.1. Arguments: {@code healthy} or {@code blocked}, and {@code epoll} for
 * the native transport.
 */
public final class NettyServer {

  private NettyServer() {}

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    boolean epoll = List.of(args).contains("epoll");
    EventLoopGroup boss = epoll ? new EpollEventLoopGroup(1) : new NioEventLoopGroup(1);
    EventLoopGroup loops = epoll ? new EpollEventLoopGroup(2) : new NioEventLoopGroup(2);
    Channel server =
        new ServerBootstrap()
            .group(boss, loops)
            .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
            .childHandler(pipeline(tour))
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    tour.take(((InetSocketAddress) server.localAddress()).getPort());
    server.close().sync();
    loops.shutdownGracefully().sync();
    boss.shutdownGracefully().sync();
  }

  private static ChannelHandler pipeline(Tour tour) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel
            .pipeline()
            .addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 16), new Pages(tour));
      }
    };
  }
}
