/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Asks the kernel what has come for a channel, without taking any of it: how many bytes wait, and
 * whether a connect has been answered. Of sockets of the JDK's own, a few microseconds for bytes
 * and some hundred for a connect; of Netty's epoll by {@link TcpInfo}; of no others.
 */
final class Probe {

  /** Nobody can tell. */
  static final int UNKNOWN = -1;

  /** Bytes wait, and nobody can tell how many. */
  static final int SOME = -2;

  static final int PENDING = 0;
  static final int CONNECTED = 1;
  static final int REFUSED = 2;

  private static final String CHANNEL = "io.netty.channel.Channel";
  private static final String CONFIG = "io.netty.channel.ChannelConfig";
  private static final String NIO = "java.nio.channels.SelectableChannel";

  private static final Getter OF_CONTEXT =
      Getter.method("io.netty.channel.ChannelHandlerContext", "channel", CHANNEL);
  private static final String NIO_CHANNEL = "io.netty.channel.nio.AbstractNioChannel";
  private static final Getter SOCKET = Getter.field(NIO_CHANNEL, "ch", NIO);
  private static final Getter OF_UNSAFE =
      Getter.method(NIO_CHANNEL.concat("$NioUnsafe"), "ch", NIO);
  private static final Getter CONFIG_OF = Getter.method(CHANNEL, "config", CONFIG);
  private static final Getter READS = Getter.primitive(CONFIG, "isAutoRead", boolean.class);
  // what reads only on demand, as Reactor Netty does, has asked for the next read
  private static final Getter READS_NEXT = Getter.flag(NIO_CHANNEL, "readPending");

  private Probe() {}

  /** The channel of a context, or null. */
  static Object channel(Object context) {
    return OF_CONTEXT.of(context);
  }

  /**
   * Bytes that wait to be read from a channel, or from that of a context.
   *
   * @param unread for how long surely nobody has read from it, in nanoseconds
   * @param deaf for how long nobody may have
   */
  static int bytes(Object channelOrContext, long unread, long deaf) {
    try {
      Object of = OF_CONTEXT.of(channelOrContext);
      Object channel = of == null ? channelOrContext : of;
      // what a service leaves unread on purpose tells nothing of the peer
      if (!isReading(channel)) {
        return UNKNOWN;
      }
      if (!(SOCKET.of(channel) instanceof SocketChannel socket)) {
        return TcpInfo.bytes(channel, unread, deaf);
      }
      return isOurs(socket) ? socket.socket().getInputStream().available() : UNKNOWN;
    } catch (Exception e) {
      return UNKNOWN; // closed meanwhile, or of an unusual kind
    }
  }

  /** Whether the kernel has an answer to the connect of an unsafe's channel. */
  static int connect(Object unsafe) {
    try {
      if (!(OF_UNSAFE.of(unsafe) instanceof SocketChannel socket)) {
        return TcpInfo.connect(unsafe);
      }
      if (!isOurs(socket) || !socket.isConnectionPending()) {
        return UNKNOWN;
      }
      try (Selector selector = socket.provider().openSelector()) {
        // one that has failed is ready for whatever was asked; one that is pending is not writable
        int asked = SelectionKey.OP_CONNECT | SelectionKey.OP_WRITE;
        SelectionKey key = socket.register(selector, asked);
        selector.selectNow();
        int ready = key.readyOps();
        return ready == 0 ? PENDING : ready == SelectionKey.OP_CONNECT ? CONNECTED : REFUSED;
      }
    } catch (Exception e) {
      return UNKNOWN; // closed meanwhile, or no descriptor is left
    }
  }

  private static boolean isReading(Object channel) {
    return Boolean.TRUE.equals(READS.of(CONFIG_OF.of(channel)))
        || Boolean.TRUE.equals(READS_NEXT.of(channel))
        || TcpInfo.readsNext(channel);
  }

  private static boolean isOurs(SocketChannel socket) {
    return socket.getClass().getName().startsWith("sun.nio.ch.");
  }
}
