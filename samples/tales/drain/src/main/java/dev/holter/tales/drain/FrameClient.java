/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.drain;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/** A client that sees every frame, and notes when by its own clock. */
final class FrameClient implements AutoCloseable {

  private final MultiThreadIoEventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("drain-client"), NioIoHandler.newFactory());
  private final FrameTimes times = new FrameTimes();
  private final int port;
  private final Channel channel;

  FrameClient(int port) throws InterruptedException {
    this.port = port;
    channel =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline().addLast(Http2FrameCodecBuilder.forClient().build(), times);
                  }
                })
            .connect("127.0.0.1", port)
            .sync()
            .channel();
  }

  /** Asks for pages, all in one packet. */
  void ask(String... paths) {
    channel
        .eventLoop()
        .execute(
            () -> {
              for (String path : paths) {
                Http2Headers headers =
                    new DefaultHttp2Headers()
                        .method("GET")
                        .scheme("http")
                        .authority("127.0.0.1:" + port)
                        .path(path);
                channel.write(
                    new DefaultHttp2HeadersFrame(headers, /* endStream= */ true)
                        .stream(times.newStream()));
              }
              channel.flush();
            });
  }

  void awaitAnswers(int answers) throws InterruptedException {
    for (int i = 0; i < answers; i++) {
      times.answers.take();
    }
  }

  /** Waits until the server has closed the connection. */
  void awaitClose() throws InterruptedException {
    times.awaitClose();
  }

  /** Prints what came when. */
  void print() {
    times.print();
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
