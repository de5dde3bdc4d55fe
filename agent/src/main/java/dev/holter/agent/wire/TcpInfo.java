/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;

/**
 * What Linux knows of a socket of Netty's epoll transport ({@code TCP_INFO}, see tcp(7)), asked by
 * Netty's own call: a microsecond. It does not tell how many bytes wait, but when the last came.
 */
final class TcpInfo {

  /**
   * Milliseconds by which the kernel's ticks, of 10 ms at the coarsest, leave open which was first.
   */
  private static final long TICKS = 20;

  private static final int ESTABLISHED = 1;
  private static final int SYN_SENT = 2;
  private static final int CLOSE = 7;

  private static final String EPOLL = "io.netty.channel.epoll.";
  private static final String UNSAFE = EPOLL.concat("AbstractEpollChannel$AbstractEpollUnsafe");
  private static final String INFO = EPOLL.concat("EpollTcpInfo");
  private static final Getter OF_CHANNEL =
      Getter.method(EPOLL.concat("EpollSocketChannel"), "tcpInfo", INFO);
  private static final Getter LAST = Getter.primitive(INFO, "lastDataRecv", long.class);
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

  /** Whether bytes came within so many nanoseconds, as an answer of {@link Probe#bytes}. */
  static int bytes(Object channel, long within) {
    if (!(LAST.of(OF_CHANNEL.of(channel)) instanceof Long last)) {
      return Probe.UNKNOWN;
    }
    long millis = within / 1_000_000;
    if (last + TICKS <= millis) {
      return Probe.SOME;
    }
    return last - TICKS >= millis ? 0 : Probe.UNKNOWN;
  }

  /** What became of the connect of an unsafe's channel, as {@link Probe#connect} answers it. */
  static int connect(Object unsafe) {
    if (!(STATE.of(OF_CHANNEL.of(CHANNEL.of(unsafe))) instanceof Integer state)) {
      return Probe.UNKNOWN;
    }
    return switch (state) {
      case ESTABLISHED -> Probe.CONNECTED;
      case SYN_SENT -> Probe.PENDING;
      case CLOSE -> Probe.REFUSED;
      default -> Probe.UNKNOWN;
    };
  }
}
