/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * Who a loop is, as people know it.
 *
 * @param name name of the thread that polled as it became known for a loop
 * @param kind framework and transport: {@code netty-nio}, {@code netty-epoll}, {@code nio}
 * @param framework what owns the loop: {@code netty}, {@code vertx}, {@code tomcat}, {@code nio}
 * @param version the framework's version, or empty
 * @param depth how many frames that are not the JDK's were on the stack of its first poll
 * @param root the outermost method on that stack that is not the JDK's; null for a framework's
 *     loop, which says itself when it ends
 * @param tid the operating system's id of the thread, or 0
 */
public record LoopIdentity(
    String name, String kind, String framework, String version, int depth, String root, long tid) {

  /** Kind of a poller that is known to be no loop. */
  public static final String NONE = "none";

  /** Kind of an executor, where work may block: watched only where asked for by name. */
  public static final String EXECUTOR = "executor";

  /** The same by the thread that it is known for a loop by: it may have been polled before. */
  LoopIdentity by(LoopThread known) {
    return new LoopIdentity(
        Thread.currentThread().getName(), kind, framework, version, depth, root, known.tid);
  }
}
