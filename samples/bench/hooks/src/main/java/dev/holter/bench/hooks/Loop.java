/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

import dev.holter.agent.loop.Polls;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Makes the measuring thread a loop, always in a turn of its own: a turn that lasts would be a
 * stall, which is sampled, and a thread whose stack has changed since it polled is a loop no more.
 */
@State(Scope.Thread)
public class Loop {

  /** A poller is a loop from its third poll at the same place. */
  private static final int POLLS = 10;

  /** Calls in a turn: its hooks add a tenth of a nanosecond to each. */
  private static final int CALLS = 1024;

  /** Connections of which one after the other is written to. A power of two. */
  private static final int CONNECTIONS = 32;

  Selector selector;
  private final Object[] buffers = new Object[CONNECTIONS];
  private int calls;
  final CompletableFuture<String> done = CompletableFuture.completedFuture("done");

  /** Polls until it is known. */
  @Setup
  public void poll(Recorded recorded) throws IOException {
    Arrays.setAll(buffers, i -> new Object());
    selector = Selector.open();
    for (int i = 0; i < POLLS; i++) {
      selector.selectNow();
    }
  }

  /** A call more; now and then the next turn. */
  void call() {
    if (++calls % CALLS == 0) {
      turn();
    }
  }

  /** What stands for the next connection's outbound buffer. */
  Object buffer() {
    return buffers[calls % CONNECTIONS];
  }

  /** A poll begins and ends. */
  void turn() {
    Polls.select(selector, 0);
    Polls.waits(selector);
    Polls.exit(selector, 1);
  }

  /** The loop is over. */
  @TearDown
  public void close() throws IOException {
    selector.close();
  }
}
