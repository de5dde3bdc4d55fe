/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.event.BlockingCallEvent;
import dev.holter.event.HeartbeatEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What hooks cost on any other thread, and what an event costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OffLoop {

  private final CompletableFuture<String> done = CompletableFuture.completedFuture("done");

  /** The look-up that each hook begins with. */
  @Benchmark
  public LoopThread lookUp(Recorded recorded) {
    return LoopTable.current();
  }

  /** A method that is guarded. */
  @Benchmark
  public int guarded(Recorded recorded) {
    return Guarded.guarded(done);
  }

  /** The same, unguarded. */
  @Benchmark
  public int plain(Recorded recorded) {
    return Guarded.plain(done);
  }

  /** A guarded wait that does not wait. */
  @Benchmark
  public String doneFuture(Recorded recorded) throws Exception {
    return done.get();
  }

  /** An event without a stack. */
  @Benchmark
  public void heartbeatEvent(Recorded recorded) {
    HeartbeatEvent event = new HeartbeatEvent();
    event.turns = 1;
    event.commit();
  }

  /** An event with a stack. */
  @Benchmark
  public void callEvent(Recorded recorded) {
    BlockingCallEvent event = new BlockingCallEvent();
    event.begin();
    event.commit();
  }
}
