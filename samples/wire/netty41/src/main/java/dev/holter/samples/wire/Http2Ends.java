/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

/** The two ends of an HTTP/2 connection in the clear, each with a loop of its own. */
final class Http2Ends implements AutoCloseable {

  private final EventLoopGroup serverLoop = Transport.loop("h2-server");
  private final EventLoopGroup clientLoop = Transport.loop("h2-client");
  private final Channel server;

  /** The client's connection. */
  final Channel client;

  /** Connects; each stream of the server's gets its handler, the client's connection the others. */
  Http2Ends(ChannelHandler service, ChannelHandler... ofClient) throws InterruptedException {
    server =
        new ServerBootstrap()
            .group(serverLoop)
            .channel(Transport.server())
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline()
                        .addLast(Http2FrameCodecBuilder.forServer().build())
                        .addLast(new Http2MultiplexHandler(service));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    client =
        new Bootstrap()
            .group(clientLoop)
            .channel(Transport.client())
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline()
                        .addLast(Http2FrameCodecBuilder.forClient().build())
                        .addLast(new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()))
                        .addLast(ofClient);
                  }
                })
            .connect(server.localAddress())
            .sync()
            .channel();
  }

  /** Asks for a path; what comes goes to the handler. */
  Channel ask(String path, ChannelHandler answers) throws Exception {
    Channel stream =
        new Http2StreamChannelBootstrap(client).handler(answers).open().sync().getNow();
    Http2Headers headers = new DefaultHttp2Headers().method("GET").scheme("http").path(path);
    stream.writeAndFlush(new DefaultHttp2HeadersFrame(headers, /* endStream= */ true)).sync();
    return stream;
  }

  /** The beginning of an answer. */
  static void answer(ChannelHandlerContext context, boolean endStream) {
    Http2Headers headers = new DefaultHttp2Headers().status("200");
    context.writeAndFlush(new DefaultHttp2HeadersFrame(headers, endStream));
  }

  /** Takes the server and the loops away; the client's connection has closed by then. */
  @Override
  public void close() {
    server.close().awaitUninterruptibly();
    clientLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    serverLoop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
