/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.nettydns;

import dev.holter.samples.stage.Blocked;
import dev.holter.samples.stage.SlowHosts;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/**
 * Netty's default resolver asks the JDK, which waits, and it asks on the loop of the channel to be
 * connected. By design, and asked about ever again: <a
 * href="https://github.com/netty/netty/discussions/13871">netty#13871</a>.
 */
public final class NettyDns {

  private NettyDns() {}

  /** Connects to a host by name while the name service is slow. */
  public static void main(String[] args) throws Exception {
    SlowHosts hosts = new SlowHosts();
    NioEventLoopGroup loop = new NioEventLoopGroup(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = server.getLocalPort();
      loop.submit(() -> {}).sync();
      System.out.println("ready");
      // on the loop, as a proxy does: elsewhere it is by chance which thread looks the name up
      loop.submit(() -> connect(loop, port)).get().sync().channel().close().sync();
    } finally {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
    Blocked.print(hosts.heldMs());
  }

  private static ChannelFuture connect(NioEventLoopGroup loop, int port) {
    return new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .handler(new ChannelInboundHandlerAdapter())
        .connect(SlowHosts.NAME, port);
  }
}
