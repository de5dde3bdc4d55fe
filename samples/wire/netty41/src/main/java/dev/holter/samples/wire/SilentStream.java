/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stream that is pushed to once, late, and stays open and silent until the process ends. */
public final class SilentStream {

  private static final long PUSHED_AFTER = 700;
  private static final long SILENT = 900;

  private SilentStream() {}

  public static void main(String[] arguments) throws Exception {
    Channel server =
        new ServerBootstrap()
            .group(Blocker.loop("h2-server"))
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline()
                        .addLast(Http2FrameCodecBuilder.forServer().build())
                        .addLast(new Http2MultiplexHandler(new Pusher()));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    Channel client =
        new Bootstrap()
            .group(Blocker.loop("h2-client"))
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline()
                        .addLast(Http2FrameCodecBuilder.forClient().build())
                        .addLast(new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()));
                  }
                })
            .connect(server.localAddress())
            .sync()
            .channel();
    Subscriber subscriber = new Subscriber();
    Channel stream =
        new Http2StreamChannelBootstrap(client).handler(subscriber).open().sync().getNow();
    long opened = System.nanoTime();
    stream
        .writeAndFlush(
            new DefaultHttp2HeadersFrame(
                new DefaultHttp2Headers().method("GET").scheme("http").path("/news"), true))
        .sync();
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
      context.writeAndFlush(
          new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("200"), false));
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
