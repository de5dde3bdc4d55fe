/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.On;

/** Where loops wait and dispatch: every poll, and the units between them. */
final class LoopHooks {

  private LoopHooks() {}

  static final Hook[] TABLE = {
    // every NIO loop, whoever owns it; the same signature from 11 to 25
    row("sun/nio/ch/SelectorImpl", Kind.SELECTOR_POLL, Shape.OBJECT_AND_LONG, "lockAndDoSelect"),
    row("sun/nio/ch/EPollSelectorImpl", Kind.SELECTOR_RETURNED, Shape.OBJECT_LAST, "processEvents"),
    row("sun/nio/ch/PollSelectorImpl", Kind.SELECTOR_RETURNED, Shape.OBJECT_LAST, "processEvents"),
    row(
        "sun/nio/ch/KQueueSelectorImpl",
        Kind.SELECTOR_RETURNED,
        Shape.OBJECT_LAST,
        "processEvents"),
    // the overloads call each other; only the outermost is a poll
    row(
        "io/netty/channel/epoll/Native",
        Kind.NATIVE_POLL,
        Shape.OBJECT_FIRST,
        "epollWait",
        "epollBusyWait"),
    row("io/netty/channel/kqueue/Native", Kind.NATIVE_POLL, Shape.ANY, "keventWait"),
    // runTask from 4.1.77 on; before it safeExecute ran the task itself
    new Hook(
        "io/netty/util/concurrent/AbstractEventExecutor",
        new String[] {"runTask", "safeExecute"},
        Names.FIRST,
        Shape.OBJECT_LAST,
        Kind.UNIT,
        On.NOTHING,
        0),
    row(
        "io/netty/util/concurrent/SingleThreadEventExecutor",
        Kind.TASKS,
        Shape.ANY,
        "runAllTasks",
        "runAllTasksFrom"),
    // sleeps 100 ms at a time until the quiet period is over; in 4.2 every turn asks it
    row(
        "io/netty/util/concurrent/SingleThreadEventExecutor",
        Kind.SHUTDOWN,
        Shape.ANY,
        "confirmShutdown"),
    // 4.1 only: in 4.2 the loop's work is its handler's
    new Hook(
        "io/netty/channel/nio/NioEventLoop",
        new String[] {"processSelectedKey"},
        Names.OPTIONAL,
        Shape.OBJECT_LAST,
        Kind.UNIT,
        On.NOTHING,
        0),
    row("io/netty/channel/nio/NioIoHandler", Kind.UNIT, Shape.OBJECT_LAST, "processSelectedKey"),
  };

  private static Hook row(String owner, Kind kind, Shape shape, String... methods) {
    return new Hook(owner, methods, Names.ANY, shape, kind, On.NOTHING, 0);
  }
}
