/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** A Netty channel by its two addresses: {@code /127.0.0.1:8080 <- /127.0.0.1:51234}. */
final class NettyChannel {

  private static final String CHANNEL = "io.netty.channel.Channel";
  private static final String ADDRESS = "java.net.SocketAddress";

  private static final Getter OF_CONTEXT =
      Getter.method("io.netty.channel.ChannelHandlerContext", "channel", CHANNEL);
  private static final Getter PARENT = Getter.method(CHANNEL, "parent", CHANNEL);
  private static final Getter LOCAL = Getter.method(CHANNEL, "localAddress", ADDRESS);
  private static final Getter REMOTE = Getter.method(CHANNEL, "remoteAddress", ADDRESS);
  private static final Getter KNOWN_LOCAL =
      Getter.field("io.netty.channel.AbstractChannel", "localAddress", ADDRESS);
  private static final Getter KNOWN_REMOTE =
      Getter.field("io.netty.channel.AbstractChannel", "remoteAddress", ADDRESS);
  private static final Getter EPOLL_LOCAL =
      Getter.field("io.netty.channel.epoll.AbstractEpollChannel", "local", ADDRESS);
  private static final Getter EPOLL_REMOTE =
      Getter.field("io.netty.channel.epoll.AbstractEpollChannel", "remote", ADDRESS);

  private NettyChannel() {}

  /**
   * A channel's label.
   *
   * @param object a channel, or a place in its pipeline; else there is no label
   * @param owner whether the channel may be asked: it may have to ask the kernel, and remembers
   */
  static String text(Object object, boolean owner) {
    Object of = OF_CONTEXT.of(object);
    Object channel = of == null ? object : of;
    String local = text(owner ? LOCAL.of(channel) : known(channel, KNOWN_LOCAL, EPOLL_LOCAL));
    String remote = text(owner ? REMOTE.of(channel) : known(channel, KNOWN_REMOTE, EPOLL_REMOTE));
    if (remote == null) {
      return local;
    }
    String arrow = PARENT.of(channel) == null ? "-> " : "<- ";
    String there = arrow.concat(remote);
    return local == null ? there : local.concat(" ").concat(there);
  }

  private static Object known(Object channel, Getter first, Getter second) {
    Object address = first.of(channel);
    return address != null ? address : second.of(channel);
  }

  /** No name is resolved: an address prints what it has. */
  private static String text(Object address) {
    boolean plain =
        address instanceof SocketAddress
            && (address.getClass() == InetSocketAddress.class
                || address.getClass().getName().startsWith("java.net.")
                || Owners.of(address.getClass(), ADDRESS) != null);
    return plain ? address.toString() : null;
  }
}
