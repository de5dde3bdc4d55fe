/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An echo server of many loops with many connections, all of them alive: what the process takes
 * while all loops wait, and while each turns twenty times a second.
 *
 * <p>Arguments: {@code nio} or {@code epoll}, loops, connections, seconds of each.
 */
public final class ManyLoops {

  private static final int PERIOD_MILLIS = 50;

  private ManyLoops() {}

  /** Prints what it measured, a name and a number a line. */
  public static void main(String[] args) throws Exception {
    boolean epoll = args[0].equals("epoll");
    int loops = Integer.parseInt(args[1]);
    int connections = Integer.parseInt(args[2]);
    int seconds = Integer.parseInt(args[3]);
    EventLoopGroup boss = epoll ? new EpollEventLoopGroup(1) : new NioEventLoopGroup(1);
    EventLoopGroup group = epoll ? new EpollEventLoopGroup(loops) : new NioEventLoopGroup(loops);
    Channel server =
        new ServerBootstrap()
            .group(boss, group)
            .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
            .childHandler(echo())
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
    List<SocketChannel> clients = connect(server.localAddress(), connections);
    long echoes = echoes(clients) + echoes(clients);
    ProcessUse use = new ProcessUse();
    use.settle();
    use.print("idle", seconds);
    for (EventExecutor loop : group) {
      loop.scheduleAtFixedRate(() -> {}, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
    use.settle();
    use.print("turning", seconds);
    use.printMemory();
    System.out.println("echoes " + (echoes + echoes(clients)));
    for (SocketChannel client : clients) {
      client.close();
    }
    server.close().sync();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    boss.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private static ChannelHandler echo() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel
            .pipeline()
            .addLast(
                new ChannelInboundHandlerAdapter() {
                  @Override
                  public void channelRead(ChannelHandlerContext context, Object message) {
                    context.writeAndFlush(message);
                  }
                });
      }
    };
  }

  private static List<SocketChannel> connect(SocketAddress server, int connections)
      throws IOException {
    List<SocketChannel> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      clients.add(SocketChannel.open(server));
    }
    return clients;
  }

  /** A byte there and back on each connection. */
  private static long echoes(List<SocketChannel> clients) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long echoes = 0;
    for (SocketChannel client : clients) {
      one.clear();
      client.write(one);
    }
    for (SocketChannel client : clients) {
      one.clear();
      echoes += client.read(one);
    }
    return echoes;
  }
}
