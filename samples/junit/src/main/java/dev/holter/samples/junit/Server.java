/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.junit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Answers each byte with a price. */
final class Server implements AutoCloseable {

  /** What is done with a question, on the loop. */
  interface Answers {
    void answer(ChannelHandlerContext ctx);
  }

  private final EventLoopGroup loops = new NioEventLoopGroup(1);
  private final Channel listening;

  Server(Answers answers) {
    listening =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new Handler(answers));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Asks it, as a client would, and waits for the answer. */
  int ask() throws IOException {
    InetSocketAddress address = (InetSocketAddress) listening.localAddress();
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      socket.getOutputStream().write('?');
      return socket.getInputStream().read();
    }
  }

  static void reply(ChannelHandlerContext ctx, int price) {
    ctx.writeAndFlush(ctx.alloc().buffer(1).writeByte(price));
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 0, java.util.concurrent.TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Handler extends SimpleChannelInboundHandler<ByteBuf> {
    private final Answers answers;

    Handler(Answers answers) {
      this.answers = answers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf question) {
      answers.answer(ctx);
    }
  }
}
