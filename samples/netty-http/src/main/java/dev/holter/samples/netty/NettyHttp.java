/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import dev.holter.samples.stage.Facts;
import dev.holter.samples.stage.Props;
import dev.holter.samples.stage.Visitor;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on Netty and its visitors. {@code stalled} loads a CA bundle and reads a file in
 * its handler; {@code mended} does the first before it starts and the second on a worker.
 *
 * <p>Arguments: {@code stalled} (default) or {@code mended}, and {@code epoll} for the native
 * transport. With {@code serve} it waits for visitors of others until its stdin ends.
 */
public final class NettyHttp {

  private NettyHttp() {}

  /** Serves, visits itself, and prints what it did. */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    boolean mended = words.contains("mended");
    boolean epoll = words.contains("epoll");
    if (epoll && !Epoll.isAvailable()) {
      System.out.println("skipped: no epoll here");
      return;
    }
    EventLoopGroup boss = epoll ? new EpollEventLoopGroup(1) : new NioEventLoopGroup(1);
    EventLoopGroup loops = epoll ? new EpollEventLoopGroup(2) : new NioEventLoopGroup(2);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    Facts facts = new Facts();
    try (Props props = new Props()) {
      HttpHandler handler =
          mended ? new MendedHandler(props, workers) : new StalledHandler(props, facts);
      Channel server =
          new ServerBootstrap()
              .group(boss, loops)
              .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
              .childHandler(pipeline(handler))
              .bind("127.0.0.1", 0)
              .sync()
              .channel();
      System.out.println("ready");
      int port = ((InetSocketAddress) server.localAddress()).getPort();
      if (words.contains("serve")) {
        serve(port);
      } else {
        visit(port, mended);
      }
      server.close().sync();
    } finally {
      workers.shutdown();
      loops.shutdownGracefully().sync();
      boss.shutdownGracefully().sync();
    }
    facts.print();
  }

  private static void serve(int port) throws IOException {
    System.out.println("port " + port);
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** Two visitors, so two connections and two loops: only the first one's is ever held up. */
  private static void visit(int port, boolean mended) throws Exception {
    String[] heavy = {"/tls", "/file"};
    try (Visitor visitor = new Visitor(port);
        Visitor bystander = new Visitor(port)) {
      visitor.warm(mended ? heavy : new String[0]);
      bystander.warm();
      visitor.tour(bystander, heavy);
    }
  }

  private static ChannelHandler pipeline(HttpHandler handler) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel
            .pipeline()
            .addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 16), handler);
      }
    };
  }
}
