/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stream that is pushed to once, late, and stays open and silent until the process ends. */
public final class SilentStream {

  private static final long PUSHED_AFTER = 700;
  private static final long SILENT = 900;

  private SilentStream() {}

  public static void main(String[] arguments) throws Exception {
    Subscriber subscriber = new Subscriber();
    Http2Ends ends = new Http2Ends(new Pusher());
    long opened = System.nanoTime();
    ends.ask("/news", subscriber);
    subscriber.pushed.await();
    System.out.println("pushed-after " + (System.nanoTime() - opened) / 1e6);
    Thread.sleep(SILENT);
    System.exit(0); // the stream is open
  }

  /** The client's side. */
  private static final class Subscriber extends ChannelInboundHandlerAdapter {

    private final CountDownLatch pushed = new CountDownLatch(1);

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
      if (frame instanceof Http2DataFrame) {
        pushed.countDown();
      }
      ReferenceCountUtil.release(frame);
    }
  }

  /** The server's. */
  @ChannelHandler.Sharable
  private static final class Pusher extends SimpleChannelInboundHandler<Http2HeadersFrame> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, Http2HeadersFrame request) {
      Http2Ends.answer(context, /* endStream= */ false);
      context
          .channel()
          .eventLoop()
          .schedule(() -> push(context), PUSHED_AFTER, TimeUnit.MILLISECONDS);
    }

    private static void push(ChannelHandlerContext context) {
      context.writeAndFlush(
          new DefaultHttp2DataFrame(ByteBufUtil.writeAscii(context.alloc(), "news"), false));
    }
  }
}
