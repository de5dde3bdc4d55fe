/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Pings a client, and gives it up if no answer has come for a while. */
final class Heartbeat extends SimpleChannelInboundHandler<WebSocketFrame> {

  private static final long EVERY_MS = 150;
  private static final long TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int KEEPALIVE_TIMEOUT = 1011;

  private final Job job;
  private final CountDownLatch givenUp;
  private Future<?> timer;
  private long heard;
  private int pings;

  Heartbeat(Job job, CountDownLatch givenUp) {
    this.job = job;
    this.givenUp = givenUp;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
      heard = System.nanoTime();
      timer =
          context
              .executor()
              .scheduleAtFixedRate(() -> beat(context), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof PongWebSocketFrame) {
      heard = System.nanoTime();
    } else if (frame instanceof TextWebSocketFrame) {
      job.run();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (timer != null) {
      timer.cancel(false);
    }
  }

  private void beat(ChannelHandlerContext context) {
    if (System.nanoTime() - heard < TIMEOUT_NANOS) {
      context.writeAndFlush(new PingWebSocketFrame(Unpooled.copyInt(++pings)));
      return;
    }
    timer.cancel(false);
    context
        .writeAndFlush(new CloseWebSocketFrame(KEEPALIVE_TIMEOUT, "keepalive ping timeout"))
        .addListener(ChannelFutureListener.CLOSE);
    givenUp.countDown();
  }
}
