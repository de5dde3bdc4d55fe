/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

/** What can ask a server: begins requests and says when they were answered. */
interface Asker extends AutoCloseable {

  /**
   * Begins a request.
   *
   * @param intended the time at which it was to begin, which its answer is told with
   */
  void ask(long intended);

  /** Looks for answers, where no thread of its own does. */
  void look();

  @Override
  void close();
}
