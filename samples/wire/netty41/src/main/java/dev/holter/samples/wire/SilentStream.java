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
  private static final String ONCE = "/once";

  private SilentStream() {}

  public static void main(String[] arguments) throws Exception {
    Http2Ends ends = new Http2Ends(new Pusher());
    // so that no class has to be loaded between a stream and a reading of the clock
    Subscriber warm = new Subscriber();
    ends.ask(ONCE, warm);
    warm.pushed.await();
    Subscriber subscriber = new Subscriber();
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
      boolean once = request.headers().path().toString().equals(ONCE);
      context
          .channel()
          .eventLoop()
          .schedule(() -> push(context, once), once ? 1 : PUSHED_AFTER, TimeUnit.MILLISECONDS);
    }

    private static void push(ChannelHandlerContext context, boolean endStream) {
      context.writeAndFlush(
          new DefaultHttp2DataFrame(ByteBufUtil.writeAscii(context.alloc(), "news"), endStream));
    }
  }
}
