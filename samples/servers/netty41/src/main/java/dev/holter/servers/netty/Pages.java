/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.netty;

import dev.holter.samples.stage.Tour;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Answers, from a file where the page is the slow one. */
final class Pages extends SimpleChannelInboundHandler<FullHttpRequest> {

  private final Tour tour;

  Pages(Tour tour) {
    this.tour = tour;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request)
      throws IOException {
    byte[] page = request.uri().equals(Tour.SLOW) ? slowPage() : new byte[] {'!'};
    ByteBuf content = Unpooled.wrappedBuffer(page);
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, content);
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    ctx.writeAndFlush(response);
  }

  private byte[] slowPage() throws IOException {
    long start = System.nanoTime();
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      byte[] page = new byte[Tour.SLOW_BYTES];
      file.read(page);
      return page;
    } finally {
      tour.held(start);
    }
  }
}
