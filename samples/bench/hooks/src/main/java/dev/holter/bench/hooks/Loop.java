/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Makes the measuring thread a loop, in a turn of its own. */
@State(Scope.Thread)
public class Loop {

  /** A poller is a loop from its third poll at the same place. */
  private static final int POLLS = 10;

  Selector selector;
  final CompletableFuture<String> done = CompletableFuture.completedFuture("done");

  /** Polls until it is known. */
  @Setup
  public void poll(Recorded recorded) throws IOException {
    selector = Selector.open();
    for (int i = 0; i < POLLS; i++) {
      selector.selectNow();
    }
  }

  /** The loop is over. */
  @TearDown
  public void close() throws IOException {
    selector.close();
  }
}
