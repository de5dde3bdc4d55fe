/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.nettycrl;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** First of a channel's handlers: takes the time all later ones need for what was read. */
final class Stopwatch extends ChannelInboundHandlerAdapter {

  private volatile long longestNanos;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    long start = System.nanoTime();
    context.fireChannelRead(message);
    longestNanos = Math.max(longestNanos, System.nanoTime() - start);
  }

  double longestMs() {
    return longestNanos / 1e6;
  }
}
