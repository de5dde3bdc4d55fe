/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.On;

/** Where frameworks turn to a channel, a context or a route. */
final class LabelHooks {

  private LabelHooks() {}

  static final Hook[] TABLE = {
    // 4.2: the unit is a selection key, from which no plain read leads to the channel
    optional("io/netty/channel/nio/AbstractNioChannel$AbstractNioUnsafe", Kind.CHANNEL, "handle"),
    // the native transports' units: by handle in 4.2, by what each read begins with in 4.1
    first(
        "io/netty/channel/epoll/AbstractEpollChannel$AbstractEpollUnsafe",
        Kind.CHANNEL_UNIT,
        "handle",
        "epollInBefore"),
    row(
        "io/netty/channel/epoll/AbstractEpollChannel$AbstractEpollUnsafe",
        Kind.CHANNEL,
        Shape.ANY,
        "epollOutReady"),
    first(
        "io/netty/channel/kqueue/AbstractKQueueChannel$AbstractKQueueUnsafe",
        Kind.CHANNEL_UNIT,
        "handle",
        "readReadyBefore"),
    row(
        "io/netty/channel/uring/AbstractIoUringChannel$AbstractUringUnsafe",
        Kind.CHANNEL,
        Shape.ANY,
        "handle"),
    // a write from another thread; before 4.1.48 there are several such classes
    row("io/netty/channel/AbstractChannelHandlerContext$WriteTask", Kind.CHANNEL, Shape.ANY, "run"),
    row(
        "io/vertx/core/impl/VertxImpl",
        Kind.CONTEXT,
        Shape.OBJECT_LAST,
        "beginDispatch",
        "endDispatch"),
    row(
        "io/vertx/ext/web/impl/RouteState",
        Kind.ROUTE,
        Shape.OBJECT_FIRST,
        "handleContext",
        "handleFailure"),
    // the latter up to Spring 5
    first(
        "org/springframework/web/reactive/DispatcherHandler",
        Kind.ROUTE,
        "handleRequestWith",
        "invokeHandler"),
    row(
        "io/grpc/internal/ServerCallImpl$ServerStreamListenerImpl",
        Kind.ROUTE,
        Shape.ANY,
        "messagesAvailable",
        "halfClosed"),
  };

  private static Hook row(String owner, Kind kind, Shape shape, String... methods) {
    return new Hook(owner, methods, Names.ANY, shape, kind, On.NOTHING, 0);
  }

  private static Hook first(String owner, Kind kind, String... methods) {
    return new Hook(owner, methods, Names.FIRST, Shape.ANY, kind, On.NOTHING, 0);
  }

  private static Hook optional(String owner, Kind kind, String... methods) {
    return new Hook(owner, methods, Names.OPTIONAL, Shape.ANY, kind, On.NOTHING, 0);
  }
}
