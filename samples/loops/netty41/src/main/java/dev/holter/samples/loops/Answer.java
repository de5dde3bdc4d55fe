/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Sends back what it got; one byte makes it block before. */
@Sharable
final class Answer extends ChannelInboundHandlerAdapter {

  static final byte PLAIN = 'p';
  static final byte BLOCK = 'b';

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    if (bytes.getByte(bytes.readerIndex()) == BLOCK) {
      Blocking.sleep();
    }
    context.writeAndFlush(bytes);
  }
}
