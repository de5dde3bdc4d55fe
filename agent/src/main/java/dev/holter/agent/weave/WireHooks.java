/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.On;

/** Where protocols run into a stall: timers, what they end, and HTTP/2's frames and streams. */
final class WireHooks {

  static final String WIRE = "dev/holter/agent/wire/";
  private static final String TIMERS = WIRE + "Timers";
  private static final String TIMEOUTS = WIRE + "Timeouts";
  private static final String HTTP2 = WIRE + "Http2";
  static final String CODEC = "io/netty/handler/codec/http2/";
  private static final String CONNECTION = CODEC + "DefaultHttp2Connection";
  private static final String READER = CODEC + "DefaultHttp2ConnectionDecoder$FrameReadListener";
  private static final String WRITER = CODEC + "DefaultHttp2FrameWriter";
  private static final String OBJECT = "Ljava/lang/Object;";
  static final String CHANNEL = "io/netty/channel/";
  private static final String IDLE = "io/netty/handler/timeout/IdleStateHandler";
  static final String GRPC = "io/grpc/netty/";
  static final String GRPC_SHADED = "io/grpc/netty/shaded/io/grpc/netty/";
  private static final String SCHEDULED = "io/netty/util/concurrent/ScheduledFutureTask";
  private static final String NIO_CONNECT = CHANNEL + "nio/AbstractNioChannel$AbstractNioUnsafe$1";

  private WireHooks() {}

  static final Hook[] TABLE = {
    // taken from the queue, which forgets when a task was due as soon as it is taken
    before(SCHEDULED, "setConsumed", tap(TIMERS, "due", "OJ", "this", "deadlineNanos")),
    before(SCHEDULED, "run", tap(TIMERS, "begins", "O", "this")),
    after(SCHEDULED, "run", TIMERS, "ended"),
    before(IDLE + "$ReaderIdleTimeoutTask", "run", tap(TIMEOUTS, "idle", "O", "0")),
    after(IDLE + "$ReaderIdleTimeoutTask", "run", TIMEOUTS, "over"),
    before(IDLE + "$WriterIdleTimeoutTask", "run", tap(TIMEOUTS, "idle", "O", "0")),
    after(IDLE + "$WriterIdleTimeoutTask", "run", TIMEOUTS, "over"),
    before(IDLE + "$AllIdleTimeoutTask", "run", tap(TIMEOUTS, "idle", "O", "0")),
    after(IDLE + "$AllIdleTimeoutTask", "run", TIMEOUTS, "over"),
    // its task comes also where it has only to wait on: when it was due says nothing
    before(
        IDLE,
        "newIdleStateEvent",
        tap(
            TIMEOUTS,
            "isIdle",
            "OJJJJJ",
            "0",
            "lastReadTime",
            "readerIdleTimeNanos",
            "lastWriteTime",
            "writerIdleTimeNanos",
            "allIdleTimeNanos")),
    before(IDLE, "channelRead", tap(TIMEOUTS, "heard", "O", "0")),
    before(NIO_CONNECT, "run", tap(TIMEOUTS, "connecting", "OO", "this$1", "val$remoteAddress")),
    after(NIO_CONNECT, "run", TIMEOUTS, "over"),
    connecting("epoll/AbstractEpollChannel$AbstractEpollUnsafe$1"),
    overNative("epoll/AbstractEpollChannel$AbstractEpollUnsafe$1"),
    connecting("epoll/AbstractEpollChannel$AbstractEpollUnsafe$2"),
    overNative("epoll/AbstractEpollChannel$AbstractEpollUnsafe$2"),
    connecting("kqueue/AbstractKQueueChannel$AbstractKQueueUnsafe$1"),
    overNative("kqueue/AbstractKQueueChannel$AbstractKQueueUnsafe$1"),
    connecting("kqueue/AbstractKQueueChannel$AbstractKQueueUnsafe$2"),
    overNative("kqueue/AbstractKQueueChannel$AbstractKQueueUnsafe$2"),
    connecting("uring/AbstractIoUringChannel$AbstractUringUnsafe$1"),
    overNative("uring/AbstractIoUringChannel$AbstractUringUnsafe$1"),
    after(CHANNEL + "ConnectTimeoutException", "<init>", TIMEOUTS, "connectTimedOut"),
    before(
        "io/netty/handler/ssl/SslUtils",
        "handleHandshakeFailure",
        tap(TIMEOUTS, "handshakeFailed", "OO", "0", "1")),
    // all frames of one read of the socket at once
    before(CODEC + "DefaultHttp2FrameReader", "readFrame", tap(HTTP2, "reading", "O", "0")),
    before(READER, "onDataRead", tap(HTTP2, "data", "OI", "0", "1")),
    before(WRITER, "writeData", tap(HTTP2, "data", "OI", "0", "1")),
    before(READER, "onSettingsRead", tap(HTTP2, "settings", "OO", "0", "this$0")),
    before(READER, "onPingAckRead", tap(HTTP2, "answered", "OJ", "0", "1")),
    before(READER, "onRstStreamRead", tap(HTTP2, "resetReceived", "OIJ", "0", "1", "2")),
    before(WRITER, "writePing", tap(HTTP2, "ping", "OZJ", "0", "1", "2")),
    before(CODEC + "Http2ConnectionHandler", "onError", tap(HTTP2, "fails", "O", "2")),
    after(CODEC + "Http2ConnectionHandler", "onError", HTTP2, "failed"),
    before(WRITER, "writeRstStream", tap(HTTP2, "resetSent", "OIJ", "0", "1", "2")),
    before(WRITER, "writeGoAway", tap(HTTP2, "goawaySent", "OIJO", "0", "1", "2", "3")),
    afterWith(
        CONNECTION + "$DefaultStream", "activate", tap(HTTP2, "opened", "OI", "this$0", "id")),
    // of the two, the one that the other calls
    new Hook(
        CONNECTION + "$DefaultStream",
        new String[] {"close"},
        Names.ANY,
        Shape.OBJECT_FIRST,
        Kind.TAP,
        On.NOTHING,
        0,
        tap(HTTP2, "closed", "OI", "this$0", "id")),
    before(
        CONNECTION,
        "goAwayReceived",
        Shape.HAS_LONG,
        tap(HTTP2, "goawayReceived", "OIJO", "this", "0", "1", "2")),
    afterWith(CONNECTION, "goAwayReceived", Shape.HAS_LONG, tap(HTTP2, "cut", "O", "this")),
    before(CONNECTION, "goAwaySent", Shape.HAS_LONG, tap(HTTP2, "cutting", "O", "this")),
    afterWith(CONNECTION, "goAwaySent", Shape.HAS_LONG, tap(HTTP2, "cut", "O", "this")),
    before(CONNECTION, "close", tap(HTTP2, "closing", "O", "this")),
    afterWith(CONNECTION, "close", tap(HTTP2, "over", "O", "this")),
    keepalive(GRPC + "NettyServerHandler$KeepAlivePinger", "ctx"),
    keepalive(GRPC_SHADED + "NettyServerHandler$KeepAlivePinger", "ctx"),
    // the client's is of the core library, which knows no channel; its transport does
    before(
        "io/grpc/internal/KeepAliveManager$ClientKeepAlivePinger",
        "onPingTimeout",
        tap(TIMEOUTS, "keepalive", "")),
    client(GRPC + "NettyClientTransport"),
    client(GRPC_SHADED + "NettyClientTransport"),
    before(
        "com/linecorp/armeria/internal/common/AbstractKeepAliveHandler",
        "closeChannelAndLog",
        tap(TIMEOUTS, "keepaliveTimedOut", "OO", "channel", "pingState")),
    // asked where an answer is missing: whether to give up, or to ping once more
    afterWith(
        "reactor/netty/http/Http2ConnectionLiveness$PingTimeoutTask",
        "isExceedAckDropThreshold",
        tap(TIMEOUTS, "unanswered", "ZO", "result", "ctx")),
  };

  /** A native transport's task; which of its anonymous classes it is differs by version. */
  private static Hook connecting(String task) {
    Tap tap = tap(TIMEOUTS, "connecting", "OO", "this$1", "val$remoteAddress");
    return optional(CHANNEL + task, "run", tap);
  }

  private static Hook overNative(String task) {
    return optional(CHANNEL + task, "run", tap(TIMEOUTS, "over", "").afterwards());
  }

  private static Hook optional(String owner, String method, Tap tap) {
    return new Hook(
        owner, new String[] {method}, Names.OPTIONAL, Shape.ANY, Kind.TAP, On.NOTHING, 0, tap);
  }

  private static Hook keepalive(String owner, String field) {
    return before(owner, "onPingTimeout", tap(TIMEOUTS, "keepaliveTimedOut", "O", field));
  }

  private static Hook client(String owner) {
    return before(owner, "shutdownNow", tap(TIMEOUTS, "shutDown", "O", "channel"));
  }

  static Hook before(String owner, String method, Tap tap) {
    return before(owner, method, Shape.ANY, tap);
  }

  static Hook before(String owner, String method, Shape shape, Tap tap) {
    return new Hook(owner, new String[] {method}, Names.ANY, shape, Kind.TAP, On.NOTHING, 0, tap);
  }

  static Hook afterWith(String owner, String method, Tap tap) {
    return afterWith(owner, method, Shape.ANY, tap);
  }

  static Hook afterWith(String owner, String method, Shape shape, Tap tap) {
    return before(owner, method, shape, tap.afterwards());
  }

  static Hook after(String owner, String method, String type, String told) {
    return afterWith(owner, method, tap(type, told, ""));
  }

  /** Takes are written short: an O for any object. */
  static Tap tap(String type, String method, String takes, String... told) {
    String descriptor = "(" + takes.replace("O", OBJECT) + ")V";
    return new Tap(type, method, descriptor, false, told);
  }
}
