/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.ThreadFactory;

/** The transport that the programs run on: {@code -Dtransport=epoll}, else NIO. */
final class Transport {

  static final boolean EPOLL = "epoll".equals(System.getProperty("transport"));

  private Transport() {}

  /** A group of one loop by that name; what replaces these classes in 4.2 is not in 4.1. */
  @SuppressWarnings("deprecation")
  static EventLoopGroup loop(String name) {
    ThreadFactory named = work -> Blocker.daemon(name, work);
    return EPOLL ? new EpollEventLoopGroup(1, named) : new NioEventLoopGroup(1, named);
  }

  static Class<? extends ServerChannel> server() {
    return EPOLL ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
  }

  static Class<? extends Channel> client() {
    return EPOLL ? EpollSocketChannel.class : NioSocketChannel.class;
  }
}
