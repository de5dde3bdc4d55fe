/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.On;

/** Where loops wait and dispatch: every poll, and the units between them. */
final class LoopHooks {

  private static final String JETTY_STRATEGY =
      "org/eclipse/jetty/util/thread/strategy/AdaptiveExecutionStrategy";

  private LoopHooks() {}

  static final Hook[] TABLE = {
    // every NIO loop, whoever owns it; the same signature from 11 to 25
    row("sun/nio/ch/SelectorImpl", Kind.SELECTOR_POLL, Shape.OBJECT_AND_LONG, "lockAndDoSelect"),
    // what comes before it in there, such as closing what was cancelled, is the loop's own work
    row("sun/nio/ch/SelectorImpl", Kind.SELECTOR_WAITS, Shape.ANY, "begin"),
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
    // 4.2: run waits and then works off the completions; the first of them ends the wait
    row("io/netty/channel/uring/IoUringIoHandler", Kind.OBJECT_POLL, Shape.ANY, "run"),
    row(
        "io/netty/channel/uring/IoUringIoHandler$DefaultIoUringIoRegistration",
        Kind.READY,
        Shape.ANY,
        "handle"),
    // 4.1: waits only where it has nothing else to do, but looks at the ring in each round
    row(
        "io/netty/incubator/channel/uring/IOUringSubmissionQueue",
        Kind.OBJECT_POLL,
        Shape.ANY,
        "submitAndWait"),
    row(
        "io/netty/incubator/channel/uring/IOUringCompletionQueue",
        Kind.LOOK,
        Shape.OBJECT_LAST,
        "process"),
    row("io/netty/channel/local/LocalIoHandler", Kind.OBJECT_POLL, Shape.ANY, "run"),
    // loops and executors that have nothing but a queue
    row(
        "io/netty/util/concurrent/SingleThreadEventExecutor",
        Kind.TASK_POLL,
        Shape.NOTHING,
        "takeTask"),
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
    row("io/netty/channel/ManualIoEventLoop", Kind.TASKS, Shape.ANY, "runAllTasks"),
    // 4.2: a group that scales sends loops without channels to sleep, and their threads home
    optional(
        "io/netty/util/concurrent/SingleThreadEventExecutor",
        Kind.SUSPEND,
        Shape.NOTHING,
        "canSuspend"),
    // sleeps 100 ms at a time until the quiet period is over; in 4.2 every turn asks it
    row(
        "io/netty/util/concurrent/SingleThreadEventExecutor",
        Kind.SHUTDOWN,
        Shape.ANY,
        "confirmShutdown"),
    row("io/netty/channel/ManualIoEventLoop", Kind.SHUTDOWN, Shape.NOTHING, "confirmShutdown"),
    // 4.1 only: in 4.2 the loop's work is its handler's
    optional(
        "io/netty/channel/nio/NioEventLoop", Kind.UNIT, Shape.OBJECT_LAST, "processSelectedKey"),
    row("io/netty/channel/nio/NioIoHandler", Kind.UNIT, Shape.OBJECT_LAST, "processSelectedKey"),
    // a pool's worker that ran a loop for a while, as MINA's do, and waits for other work
    row("java/util/concurrent/ThreadPoolExecutor", Kind.FETCH, Shape.NOTHING, "getTask"),
    // Jetty's polls pass from thread to thread
    row(JETTY_STRATEGY, Kind.OFFER, Shape.ANY, "selectSubStrategy"),
    row(JETTY_STRATEGY, Kind.TAKE_UP, Shape.NOTHING, "produceTask"),
  };

  private static Hook row(String owner, Kind kind, Shape shape, String... methods) {
    return new Hook(owner, methods, Names.ANY, shape, kind, On.NOTHING, 0);
  }

  private static Hook optional(String owner, Kind kind, Shape shape, String... methods) {
    return new Hook(owner, methods, Names.OPTIONAL, shape, kind, On.NOTHING, 0);
  }
}
