/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.Polls;
import dev.holter.agent.wire.Sends;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What hooks cost on a loop's thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OnLoop {

  /** Two clock reads: what a turn's hooks cannot do without. */
  @Benchmark
  public long twoClockReads(Loop loop) {
    return System.nanoTime() + System.nanoTime();
  }

  /** Three of them, as a turn with tasks takes. */
  @Benchmark
  public long threeClockReads(Loop loop) {
    return System.nanoTime() + System.nanoTime() + System.nanoTime();
  }

  /** A poll begins and ends. */
  @Benchmark
  public void turn(Loop loop) {
    loop.turn();
  }

  /** As Netty's loops have it: a channel's unit, then the tasks, and one of them. */
  @Benchmark
  public void turnWithUnits(Loop loop) {
    loop.turn();
    Polls.unit(loop);
    Polls.tasks();
    Polls.unit(loop);
  }

  /** The look-up that each hook begins with. */
  @Benchmark
  public LoopThread lookUp(Loop loop) {
    loop.call();
    return LoopTable.current();
  }

  /** A message is written, flushed, and taken by the kernel; each time of another connection. */
  @Benchmark
  public void flush(Loop loop) {
    loop.call();
    Object buffer = loop.buffer();
    Sends.queued(buffer, 100);
    Sends.flushed(buffer, loop.selector);
    Sends.taken(buffer, loop.selector, 0);
  }

  /** The same of sixteen messages. */
  @Benchmark
  public void flushOfSixteen(Loop loop) {
    loop.call();
    Object buffer = loop.buffer();
    for (int i = 0; i < 16; i++) {
      Sends.queued(buffer, 100);
    }
    Sends.flushed(buffer, loop.selector);
    for (int left = 15; left >= 0; left--) {
      Sends.taken(buffer, loop.selector, left);
    }
  }

  /** A method that is guarded. */
  @Benchmark
  public int guarded(Loop loop) {
    loop.call();
    return Guarded.guarded(loop);
  }

  /** The same, unguarded. */
  @Benchmark
  public int plain(Loop loop) {
    loop.call();
    return Guarded.plain(loop);
  }

  /** A guarded wait that does not wait. */
  @Benchmark
  public String doneFuture(Loop loop) throws Exception {
    loop.call();
    return loop.done.get();
  }
}
