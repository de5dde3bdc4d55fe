/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A loop that is given one turn after the other, and a clock of the story's own for each. */
final class Loop {

  /** What Holter calls a stall. */
  private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final String story;
  private final SingleThreadEventLoop loop;

  Loop(String story) {
    this.story = story;
    NioEventLoopGroup group = new NioEventLoopGroup(1);
    // all tasks there are in one turn, else it would poll after every 64
    group.setIoRatio(100);
    loop = (SingleThreadEventLoop) group.next();
  }

  /** Another loop of the same story. */
  Loop another() {
    return new Loop(story);
  }

  /** Gives it a task to do in this turn, or in the next. */
  void execute(Runnable task) {
    loop.execute(task);
  }

  /** Holds the loop up with {@code work}, and tells for how long. Healthy turns come after it. */
  void stall(Work work) throws Exception {
    tell(start(work).get());
    turns(50);
  }

  /** Small turns for some time. What holds them up is the machine's, and no part of the story. */
  void turns(long millis) throws Exception {
    smallTurns(millis);
  }

  /** Small turns for some time: told are those that lasted long although they do little. */
  void watchedTurns(long millis) throws Exception {
    smallTurns(millis).forEach(this::tell);
  }

  /** Returns those that lasted long. */
  private List<Turn> smallTurns(long millis) throws Exception {
    SmallTurn work = new SmallTurn();
    List<Turn> slow = new ArrayList<>();
    CompletableFuture<List<Turn>> ended = new CompletableFuture<>();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    start(work).thenAccept(turn -> next(turn, work, end, slow, ended));
    return ended.get();
  }

  // on the loop itself, which is then in a turn for nearly all of the time
  private void next(
      Turn done, Work work, long end, List<Turn> slow, CompletableFuture<List<Turn>> ended) {
    if (done.nanos >= STALL_NANOS) {
      slow.add(done);
    }
    if (System.nanoTime() < end) {
      start(work).thenAccept(turn -> next(turn, work, end, slow, ended));
    } else {
      ended.complete(slow);
    }
  }

  /** Gives the loop something to do. */
  CompletableFuture<Turn> start(Work work) {
    CompletableFuture<Turn> turn = new CompletableFuture<>();
    loop.execute(
        () -> {
          Instant at = Instant.now();
          long start = System.nanoTime();
          try {
            work.run();
            atEnd(() -> turn.complete(new Turn(at, System.nanoTime() - start)));
          } catch (Exception e) {
            turn.completeExceptionally(e);
          }
        });
    return turn;
  }

  /** At the end of the turn, since what the loop is given earlier is part of the same turn. */
  void atEnd(Runnable task) {
    loop.executeAfterEventLoopIteration(task);
  }

  /** {@code stall NAME MS START}. */
  void tell(Turn turn) {
    System.out.printf(Locale.ROOT, "stall %s %.1f %s%n", story, turn.nanos / 1e6, turn.start);
  }

  /** When one began and how long it lasted. */
  record Turn(Instant start, long nanos) {}
}
