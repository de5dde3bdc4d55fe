/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.bunchedsends;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Plain Netty, whose handler flushes when all has been read; mended: on a worker, which flushes.
 */
final class OnNetty extends ChannelInboundHandlerAdapter {

  private final ExecutorService worker;

  private OnNetty(ExecutorService worker) {
    this.worker = worker;
  }

  static double ask(boolean mended) throws Exception {
    MultiThreadIoEventLoopGroup loop =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("netty-loop"), NioIoHandler.newFactory());
    ExecutorService worker = mended ? Executors.newSingleThreadExecutor() : null;
    try {
      Channel server =
          new ServerBootstrap()
              .group(loop)
              .channel(NioServerSocketChannel.class)
              .childHandler(new OnNetty(worker))
              .bind(InetAddress.getLoopbackAddress(), 0)
              .sync()
              .channel();
      return Message.ask(((InetSocketAddress) server.localAddress()).getPort());
    } finally {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
      if (mended) {
        worker.shutdown();
      }
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object question) {
    ReferenceCountUtil.release(question);
    if (worker == null) {
      answer(context);
    } else {
      worker.execute(() -> answerEach(context));
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  private static void answer(ChannelHandlerContext context) {
    for (int i = 0; i < Message.COUNT; i++) {
      context.write(Unpooled.wrappedBuffer(Message.make()));
    }
  }

  private static void answerEach(ChannelHandlerContext context) {
    for (int i = 0; i < Message.COUNT; i++) {
      context.writeAndFlush(Unpooled.wrappedBuffer(Message.make()));
    }
  }
}
