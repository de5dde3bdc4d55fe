/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a service does in hours, in seconds: connections, loops, timers and class loaders that come
 * and go, guarded calls and stalls. Argument: seconds. Prints what is left of it after a third, two
 * thirds and all of them: {@code metaspace}, {@code heap}, {@code resident} in KB, {@code threads},
 * {@code files}.
 */
public final class Soak {

  private static final int PARTS = 3;

  /** Connections after which all else comes once. */
  private static final int CONNECTIONS = 100;

  private static final int ECHOES = 3;
  private static final int STALL_MILLIS = 30;

  private static final AtomicLong CONNECTED = new AtomicLong();
  private static final AtomicLong STALLS = new AtomicLong();

  private Soak() {}

  /** Runs for so long. */
  public static void main(String[] args) throws Exception {
    long part = TimeUnit.SECONDS.toNanos(Integer.parseInt(args[0])) / PARTS;
    EventLoopGroup group = new NioEventLoopGroup(2);
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new Echo());
                  }
                })
            .bind(new InetSocketAddress("127.0.0.1", 0))
            .sync()
            .channel();
    long end = System.nanoTime();
    for (int i = 0; i < PARTS; i++) {
      end += part;
      while (System.nanoTime() < end) {
        round(server.localAddress());
      }
      print();
    }
    System.out.println("connections " + CONNECTED.get());
    System.out.println("stalls " + STALLS.get());
    server.close().sync();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
  }

  private static void round(SocketAddress server) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(64);
    for (int i = 0; i < CONNECTIONS; i++) {
      try (SocketChannel client = SocketChannel.open(server)) {
        CONNECTED.incrementAndGet();
        for (int echo = 0; echo < ECHOES; echo++) {
          bytes.clear();
          client.write(bytes);
          bytes.clear();
          while (bytes.hasRemaining()) {
            client.read(bytes);
          }
        }
      }
    }
    EventLoopGroup passing = new NioEventLoopGroup(1);
    passing.submit(() -> new File("no-such-file").exists()).sync();
    passing.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    load();
  }

  /** Classes that have hooks, and others that the agent looks at, from a loader of their own. */
  private static void load() throws IOException, ReflectiveOperationException {
    String[] places = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = new File(places[i]).toURI().toURL();
    }
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, parent)) {
      loader.loadClass("io.netty.channel.nio.NioEventLoop");
      loader.loadClass("io.netty.channel.ChannelOutboundBuffer");
    }
  }

  private static void print() throws Exception {
    ProcessUse use = new ProcessUse();
    use.printMemory();
    System.out.println("threads " + Thread.getAllStackTraces().size());
    String[] files = new File("/proc/self/fd").list();
    System.out.println("files " + (files == null ? 0 : files.length));
  }

  private static final class Echo extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      new File("no-such-file").exists();
      context.executor().schedule(() -> {}, 1, TimeUnit.MILLISECONDS);
      // the messages of each hundredth connection
      if (CONNECTED.get() % CONNECTIONS == 0) {
        STALLS.incrementAndGet();
        Thread.sleep(STALL_MILLIS);
      }
      context.writeAndFlush(message);
    }
  }
}
