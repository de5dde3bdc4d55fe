/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Answers three paths; what {@code /tls} and {@code /file} cost is left to the variants. */
@Sharable
abstract class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) throws Exception {
    switch (request.uri()) {
      case "/tls" -> tls(ctx);
      case "/file" -> file(ctx);
      default -> reply(ctx, "pong");
    }
  }

  abstract void tls(ChannelHandlerContext ctx) throws Exception;

  abstract void file(ChannelHandlerContext ctx) throws Exception;

  /** May be called from any thread: Netty hands the write to the channel's loop. */
  static void reply(ChannelHandlerContext ctx, String text) {
    ByteBuf body = ByteBufUtil.writeUtf8(ctx.alloc(), text);
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
    response.headers().set(CONTENT_LENGTH, body.readableBytes());
    ctx.writeAndFlush(response);
  }
}
