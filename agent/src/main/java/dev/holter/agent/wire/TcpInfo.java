/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;

/**
 * What Linux knows of a socket of Netty's epoll transport ({@code TCP_INFO}, see tcp(7)), asked by
 * Netty's own call: a microsecond. It does not tell how many bytes wait, but when the last came.
 *
 * <p>gVisor answers with zeroes: what has no path MTU is not believed.
 */
final class TcpInfo {

  /**
   * Milliseconds by which the kernel's ticks, of 10 ms at the coarsest, leave open which was first.
   */
  private static final long TICKS = 20;

  private static final int ESTABLISHED = 1;
  private static final int SYN_SENT = 2;
  private static final int CLOSE = 7;
  private static final int CLOSE_WAIT = 8;

  private static final String EPOLL = "io.netty.channel.epoll.";
  private static final String UNSAFE = EPOLL.concat("AbstractEpollChannel$AbstractEpollUnsafe");
  private static final String INFO = EPOLL.concat("EpollTcpInfo");
  private static final Getter OF_CHANNEL =
      Getter.method(EPOLL.concat("EpollSocketChannel"), "tcpInfo", INFO);
  private static final Getter LAST = Getter.primitive(INFO, "lastDataRecv", long.class);
  private static final Getter MTU = Getter.primitive(INFO, "pmtu", long.class);
  private static final Getter STATE = Getter.primitive(INFO, "state", int.class);
  private static final Getter CHANNEL =
      Getter.field(UNSAFE, "this$0", EPOLL.concat("AbstractEpollChannel"));
  private static final Getter UNSAFE_OF =
      Getter.method("io.netty.channel.Channel", "unsafe", "io.netty.channel.Channel$Unsafe");
  private static final Getter READS_NEXT = Getter.flag(UNSAFE, "readPending");

  private TcpInfo() {}

  /** Whether a channel that reads on demand has asked for the next read. */
  static boolean readsNext(Object channel) {
    return Boolean.TRUE.equals(READS_NEXT.of(UNSAFE_OF.of(channel)));
  }

  /**
   * Whether bytes wait, as an answer of {@link Probe#bytes}.
   *
   * @param unread for how long surely nobody has read from the channel, in nanoseconds
   * @param deaf for how long nobody may have
   */
  static int bytes(Object channel, long unread, long deaf) {
    Object info = OF_CHANNEL.of(channel);
    if (LAST.of(info) instanceof Long last && MTU.of(info) instanceof Long mtu && mtu > 0) {
      return came(last, unread / 1_000_000, deaf / 1_000_000);
    }
    return Probe.UNKNOWN;
  }

  /** The same, all in milliseconds: the last bytes came so long ago. */
  static int came(long last, long unread, long deaf) {
    if (last + TICKS <= unread) {
      return Probe.SOME;
    }
    return last - TICKS >= deaf ? 0 : Probe.UNKNOWN;
  }

  /** What became of the connect of an unsafe's channel, as {@link Probe#connect} answers it. */
  static int connect(Object unsafe) {
    return STATE.of(OF_CHANNEL.of(CHANNEL.of(unsafe))) instanceof Integer state
        ? connect(state.intValue())
        : Probe.UNKNOWN;
  }

  /** The same of a socket's state. */
  static int connect(int state) {
    return switch (state) {
      case ESTABLISHED, CLOSE_WAIT -> Probe.CONNECTED;
      case SYN_SENT -> Probe.PENDING;
      case CLOSE -> Probe.REFUSED;
      default -> Probe.UNKNOWN;
    };
  }
}
