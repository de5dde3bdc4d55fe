/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Pipelines of a server that greets and of a client that asks a number of times. */
final class Http {

  private static final int LONGEST = 1 << 16;
  private static final byte[] GREETING = "hello".getBytes(StandardCharsets.US_ASCII);

  private Http() {}

  /** {@code tls} may be null. */
  static ChannelHandler server(Tls tls) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        if (tls != null) {
          channel.pipeline().addLast(tls.serverHandler(channel.alloc()));
        }
        channel
            .pipeline()
            .addLast(new HttpServerCodec(), new HttpObjectAggregator(LONGEST), new Greeter());
      }
    };
  }

  /** {@code tls} may be null; {@code answered} completes after the last answer. */
  static ChannelHandler client(Tls tls, int times, CompletableFuture<Void> answered) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        if (tls != null) {
          channel.pipeline().addLast(tls.clientHandler(channel.alloc()));
        }
        channel
            .pipeline()
            .addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(LONGEST),
                new Asker(times, answered));
      }
    };
  }

  /** Answers every request the same. */
  private static final class Greeter extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(GREETING));
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, GREETING.length);
      context.writeAndFlush(response);
    }
  }

  /** Asks again as soon as it is answered. */
  private static final class Asker extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final CompletableFuture<Void> answered;
    private int left;

    Asker(int times, CompletableFuture<Void> answered) {
      this.left = times;
      this.answered = answered;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      ask(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
      if (--left == 0) {
        answered.complete(null);
      } else {
        ask(context);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      answered.completeExceptionally(cause);
    }

    private static void ask(ChannelHandlerContext context) {
      context.writeAndFlush(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    }
  }
}
