/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2PingFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A client and a server of HTTP/2 over one connection, whose streams end in every way there is.
 * Each side prints what it did by its own account.
 */
public final class Http2Streams {

  private static final int ANSWERED = 10;
  private static final int RESET_BY_SERVER = 3;
  private static final int RESET_BY_CLIENT = 2;
  private static final int LEFT_OPEN = 5;
  private static final long BLOCKED = 400;

  private Http2Streams() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    Pinger pinger = new Pinger();
    try (Http2Ends ends = new Http2Ends(new Service(), pinger)) {
      talk(ends, pinger);
      ends.client.closeFuture().sync();
    }
    System.out.println("answered " + ANSWERED);
    System.out.println("reset-by-server " + RESET_BY_SERVER);
    System.out.println("reset-by-client " + RESET_BY_CLIENT);
    System.out.println("left-open " + (LEFT_OPEN + 2));
  }

  private static void talk(Http2Ends ends, Pinger pinger) throws Exception {
    for (int i = 0; i < LEFT_OPEN; i++) {
      ask(ends, "/long").await();
    }
    for (int i = 0; i < ANSWERED; i++) {
      ask(ends, "/answer").await();
    }
    for (int i = 0; i < RESET_BY_SERVER; i++) {
      ask(ends, "/refuse").await();
    }
    for (int i = 0; i < RESET_BY_CLIENT; i++) {
      Answer answer = ask(ends, "/long");
      answer.await();
      answer.stream.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL)).sync();
    }
    pinger.ping(ends.client, 1).take();
    // the server is held up from here on, and a ping with it
    ask(ends, "/block").await();
    System.out.println("rtt " + pinger.ping(ends.client, 2).take());
    ask(ends, "/complain").await();
  }

  private static Answer ask(Http2Ends ends, String path) throws Exception {
    Answer answer = new Answer();
    answer.stream = ends.ask(path, answer);
    return answer;
  }

  /** A stream of the client's, until its first answer or its reset. */
  private static final class Answer extends ChannelInboundHandlerAdapter {

    private final CountDownLatch come = new CountDownLatch(1);
    private Channel stream;

    void await() throws InterruptedException {
      come.await();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
      come.countDown();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof Http2ResetFrame) {
        come.countDown();
      }
    }
  }

  /** Measures round trips by the client's own clock, as a user of its would. */
  private static final class Pinger extends SimpleChannelInboundHandler<Http2PingFrame> {

    private final BlockingQueue<Double> millis = new LinkedBlockingQueue<>();
    private long sent;

    BlockingQueue<Double> ping(Channel client, long content) {
      client
          .eventLoop()
          .execute(
              () -> {
                sent = System.nanoTime();
                client.writeAndFlush(new DefaultHttp2PingFrame(content));
              });
      return millis;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Http2PingFrame frame) {
      millis.add((System.nanoTime() - sent) / 1e6);
    }
  }

  /** A stream of the server's. */
  @ChannelHandler.Sharable
  static final class Service extends SimpleChannelInboundHandler<Http2HeadersFrame> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, Http2HeadersFrame request)
        throws Exception {
      switch (request.headers().path().toString()) {
        case "/answer" -> Http2Ends.answer(context, /* endStream= */ true);
        case "/refuse" -> refuse(context);
        case "/block" -> {
          Http2Ends.answer(context, /* endStream= */ false);
          context.channel().parent().eventLoop().execute(Service::block);
        }
        case "/complain" -> {
          Http2Ends.answer(context, /* endStream= */ false);
          Channel connection = context.channel().parent();
          connection.eventLoop().execute(() -> complain(connection));
        }
        default -> Http2Ends.answer(context, /* endStream= */ false);
      }
    }

    private static void refuse(ChannelHandlerContext context) {
      context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR));
    }

    private static void block() {
      try {
        Thread.sleep(BLOCKED);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** What a server says to which pings have piled up; it closes the connection then. */
    private static void complain(Channel connection) {
      block();
      ByteBuf why = ByteBufUtil.writeAscii(connection.alloc(), "too_many_pings");
      connection.writeAndFlush(new DefaultHttp2GoAwayFrame(Http2Error.ENHANCE_YOUR_CALM, why));
    }
  }
}
