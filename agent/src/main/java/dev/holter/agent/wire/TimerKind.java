/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** What a timer of a loop is for, told by the class of its task. */
enum TimerKind {
  CONNECT("connect-timeout"),
  READER_IDLE("reader-idle"),
  WRITER_IDLE("writer-idle"),
  ALL_IDLE("all-idle"),
  KEEPALIVE_PING("keepalive-ping"),
  KEEPALIVE_KILL("keepalive-kill"),
  HANDSHAKE("handshake-timeout"),
  DRAIN("drain"),
  OTHER("other");

  private static final ClassValue<TimerKind> KINDS =
      new ClassValue<>() {
        @Override
        protected TimerKind computeValue(Class<?> type) {
          return of(type.getName());
        }
      };

  /** What reports call it. */
  final String id;

  TimerKind(String id) {
    this.id = id;
  }

  static TimerKind of(Class<?> type) {
    return KINDS.get(type);
  }

  /** Whether it runs out also where this side has not sent what it should have. */
  boolean isOfSending() {
    return this == WRITER_IDLE || this == ALL_IDLE || this == HANDSHAKE;
  }

  /** Whether what is read of the peer would have stopped it. */
  boolean isOfReading() {
    return this == READER_IDLE || this == KEEPALIVE_KILL;
  }

  /** The kind of an idle state by its name. */
  static TimerKind ofState(String state) {
    return switch (state) {
      case "READER_IDLE" -> READER_IDLE;
      case "WRITER_IDLE" -> WRITER_IDLE;
      default -> ALL_IDLE;
    };
  }

  /** The kind by a class's name. */
  static TimerKind of(String name) {
    if (name.contains("IdleStateHandler$Reader")) {
      return READER_IDLE;
    }
    if (name.contains("IdleStateHandler$Writer")) {
      return WRITER_IDLE;
    }
    if (name.contains("IdleStateHandler$All")) {
      return ALL_IDLE;
    }
    if (isConnect(name)) {
      return CONNECT;
    }
    if (name.contains("AbstractKeepAliveHandler$ConnectionIdle")) {
      return ALL_IDLE;
    }
    if (name.equals("io.grpc.internal.KeepAliveManager$1")
        || name.contains("AbstractKeepAliveHandler$$Lambda")) {
      return KEEPALIVE_KILL;
    }
    if (name.equals("io.grpc.internal.KeepAliveManager$2")
        || name.contains("AbstractKeepAliveHandler$Ping")
        // it gives up only in the end
        || name.contains("Http2ConnectionLiveness")) {
      return KEEPALIVE_PING;
    }
    if (name.contains("io.netty.handler.ssl.SslHandler")) {
      return HANDSHAKE;
    }
    return isDrain(name) ? DRAIN : OTHER;
  }

  private static boolean isConnect(String name) {
    return name.contains("io.netty.channel.")
        && (name.contains("AbstractNioUnsafe$")
            || name.contains("AbstractEpollUnsafe$")
            || name.contains("AbstractKQueueUnsafe$")
            || name.contains("AbstractUringUnsafe$"));
  }

  private static boolean isDrain(String name) {
    return name.contains("GracefulConnectionShutdownHandler")
        || name.contains("Http2ConnectionHandler$ClosingChannelFutureListener")
        || name.contains("NettyServerHandler$GracefulShutdown");
  }
}
