/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;

/** A push service over HTTP/2 and TLS, which closes all connections when it is asked to. */
final class PushServer implements AutoCloseable {

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("service-loop"), NioIoHandler.newFactory());
  private final ChannelGroup listening = new DefaultChannelGroup(loops.next());
  private final Semaphore opened = new Semaphore(0);
  private final Channel server;

  PushServer(KeyManagerFactory keys) throws SSLException, InterruptedException {
    SslContext tls =
        SslContextBuilder.forServer(keys).applicationProtocolConfig(Habits.HTTP2).build();
    server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel ch) {
                    ch.pipeline()
                        .addLast(
                            tls.newHandler(ch.alloc()),
                            Http2FrameCodecBuilder.forServer().build(),
                            new Greeter());
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /** Waits until so many listen; each has been pushed something then. */
  void awaitAndPush(int accounts) throws InterruptedException {
    opened.acquire(accounts);
  }

  void closeAll() {
    listening.close().awaitUninterruptibly();
  }

  @Override
  public void close() {
    server.close().awaitUninterruptibly();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /** Answers a stream with a first message, and leaves it open. */
  @ChannelHandler.Sharable
  private final class Greeter extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
      if (frame instanceof Http2HeadersFrame request) {
        listening.add(context.channel());
        context.write(
            new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("200"))
                .stream(request.stream()));
        context
            .writeAndFlush(
                new DefaultHttp2DataFrame(Unpooled.copiedBuffer("hello", StandardCharsets.US_ASCII))
                    .stream(request.stream()))
            .addListener(sent -> opened.release());
      }
      ReferenceCountUtil.release(frame);
    }
  }
}
