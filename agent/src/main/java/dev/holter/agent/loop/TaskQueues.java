/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** Tells Netty's executors apart that wait on nothing but a queue, by what they extend. */
final class TaskQueues {

  private static final String EXECUTOR = "io.netty.util.concurrent.SingleThreadEventExecutor";
  private static final String EVENT_LOOP = "io.netty.channel.SingleThreadEventLoop";
  private static final String BLOCKING_CHANNEL = "io.netty.channel.ThreadPerChannelEventLoop";

  private TaskQueues() {}

  /** Netty's class that waits, in whatever package it was shaded to; or null for no executor. */
  static Class<?> home(Object poller) {
    for (Class<?> c = poller.getClass(); c != null; c = c.getSuperclass()) {
      if (c.getName().endsWith(EXECUTOR)) {
        return c;
      }
    }
    return null;
  }

  /**
   * A loop that channels may be registered with; a channel's own thread, which reads and blocks; or
   * an executor, where Netty tells people to put handlers that block.
   */
  static String kind(Object poller) {
    for (Class<?> c = poller.getClass(); c != null; c = c.getSuperclass()) {
      if (c.getName().endsWith(BLOCKING_CHANNEL)) {
        return LoopIdentity.NONE;
      }
      if (c.getName().endsWith(EVENT_LOOP)) {
        return "netty-default";
      }
    }
    return LoopIdentity.EXECUTOR;
  }
}
