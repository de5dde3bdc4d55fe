/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One account: a connection with a stream that stays open, again and again. */
final class Account {

  /** Counted down as it is disconnected for good. */
  final CountDownLatch gone = new CountDownLatch(1);

  private final int number;
  private final EventLoop loop;
  private final int port;
  private final Habits habits;
  private String cookies;
  private boolean left;

  Account(int number, EventLoop loop, int port, Habits habits) {
    this.number = number;
    this.loop = loop;
    this.port = port;
    this.habits = habits;
  }

  void connect() {
    if (!left) {
      habits.prepare(number, loop, this::connect);
    }
  }

  /** Connects no more once it is disconnected. */
  void leave() {
    left = true;
  }

  private void connect(SslContext tls, String kept) {
    cookies = kept;
    Channel channel =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline()
                        .addLast(
                            tls.newHandler(ch.alloc(), "127.0.0.1", port),
                            Http2FrameCodecBuilder.forClient().build(),
                            new Listener());
                  }
                })
            .connect("127.0.0.1", port)
            .channel();
    channel.closeFuture().addListener(closed -> lost());
  }

  private void lost() {
    habits.save(number, cookies);
    if (left) {
      gone.countDown();
    } else {
      loop.schedule(() -> connect(), habits.delayMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Opens the stream, and keeps what is pushed as the newest cookie. */
  private final class Listener extends Http2ChannelDuplexHandler {

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event == SslHandshakeCompletionEvent.SUCCESS) {
        context.writeAndFlush(
            new DefaultHttp2HeadersFrame(
                    new DefaultHttp2Headers()
                        .method("GET")
                        .scheme("https")
                        .authority("127.0.0.1")
                        .path("/push")
                        .set("cookie", cookies),
                    /* endStream= */ true)
                .stream(newStream()));
      }
      context.fireUserEventTriggered(event);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
      if (frame instanceof Http2DataFrame data) {
        cookies = "seen=" + data.content().readableBytes();
      }
      ReferenceCountUtil.release(frame);
    }
  }
}
