/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.CountDownLatch;

/** Sends back what it got; one byte makes it block before. For one channel. */
final class Answer extends ChannelInboundHandlerAdapter {

  static final byte PLAIN = 'p';
  static final byte BLOCK = 'b';

  private final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    context.channel().closeFuture().addListener(done -> closed.countDown());
  }

  /** Waits until the channel is gone: io_uring's incubator does not end with one half closed. */
  void awaitClosed() throws InterruptedException {
    closed.await();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    if (bytes.getByte(bytes.readerIndex()) == BLOCK) {
      Blocking.sleep();
    }
    context.writeAndFlush(bytes);
  }
}
