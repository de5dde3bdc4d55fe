/* SPDX-License-Identifier: Apache-2.0 */
package org.apache.tomcat;

/** A thread of a server, by its package: what it runs may be anybody's. */
public final class Worker {

  private Worker() {}

  /** Runs a task of the server's, or what a handler does in it. */
  public static void run(Runnable task) {
    task.run();
  }
}
