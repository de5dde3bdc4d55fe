/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;

/** An HTTP/1.1 server that answers every request with thirteen bytes. Argument: its loops. */
public final class NettyPlaintext {

  private NettyPlaintext() {}

  /** Serves until stdin ends. */
  public static void main(String[] args) throws Exception {
    Ready.mainReached();
    serve(new MultiThreadIoEventLoopGroup(Integer.parseInt(args[0]), NioIoHandler.newFactory()));
  }

  static void serve(EventLoopGroup loops) throws Exception {
    Channel server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new HttpServerCodec(), new PlaintextHandler());
                  }
                })
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
    Ready.on(((InetSocketAddress) server.localAddress()).getPort());
    System.exit(0);
  }
}
