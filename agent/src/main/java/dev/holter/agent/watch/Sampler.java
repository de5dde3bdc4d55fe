/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Evidence;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.Polls;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes the stacks of stalled loops, and drops what came too late: a stack of the turn after would
 * blame an innocent.
 *
 * <p>On JDK 17 a stack is a safepoint for all threads (0.2–0.4 ms), on 25 a handshake with one; so
 * they are few, and paid for out of the {@link Budget}. Called by the watchdog alone.
 */
public final class Sampler {

  private static final int PER_MINUTE = 120;
  private static final long MINUTE = 60_000_000_000L;

  // what a stack costs other threads, measured: the VM's on 17, the loop's own on 25
  private static final long STACK_ELSEWHERE = 50_000L;
  private static final long FRAME_ELSEWHERE = 500L;

  /** Samples not taken because of the limit per loop and minute, or of the budget. */
  public static final AtomicLong SUPPRESSED = new AtomicLong();

  private final StackListener listener;
  private final StallListener stalls;

  /**
   * Takes stacks.
   *
   * @param listener hears of each that is kept
   * @param stalls hears of stalls while they last, or null
   */
  public Sampler(StackListener listener, StallListener stalls) {
    this.listener = listener;
    this.stalls = stalls;
  }

  /** Hears of stacks that are reported. */
  public interface StackListener {

    /** A stack was kept. */
    void kept(StackTraceElement[] stack);
  }

  /** The loop turns again: whoever heard of a stall hears that it is over. */
  void turned(EventLoop loop, long now) {
    Evidence e = loop.evidence;
    if (e.toldSince != 0) {
      stalls.ended(loop, now - e.toldSince);
      e.toldSince = 0;
    }
  }

  /** Whether the first stack of a stall has to wait until the budget allows it. */
  boolean mustWait(Evidence e) {
    if (e.taken > 0 || Budget.allows(Budget.STACKS)) {
      return false;
    }
    if (e.suppressed == 0) {
      suppress(e);
    }
    return true;
  }

  private static void suppress(Evidence e) {
    e.suppressed++;
    SUPPRESSED.incrementAndGet();
  }

  void sample(EventLoop loop, long beat, long start) {
    long before = ProcClocks.ownCpu();
    int frames = take(loop, beat, start);
    if (frames > 0) {
      long elsewhere = STACK_ELSEWHERE + frames * FRAME_ELSEWHERE;
      Budget.evidence(ProcClocks.ownCpu() - before + elsewhere);
    }
  }

  /** Takes and keeps a stack; returns how deep it was, or 0 for none. */
  private int take(EventLoop loop, long beat, long start) {
    Evidence e = loop.evidence;
    long now = System.nanoTime();
    if (now - e.minuteFrom >= MINUTE) {
      e.minuteFrom = now;
      e.minuteSamples = 0;
    }
    // the first is never suppressed: a stall that never ends is built from it
    if (e.taken > 0 && (e.minuteSamples >= PER_MINUTE || !Budget.allows(Budget.REPEATS))) {
      suppress(e);
      return 0;
    }
    Thread thread = loop.thread();
    if (thread == null || loop.poller() instanceof Selector s && !s.isOpen()) {
      return 0; // the loop has ended; its thread may do as it likes
    }
    Object unit = loop.unit();
    StackTraceElement[] stack = thread.getStackTrace();
    Thread.State state = thread.getState();
    long elapsed = System.nanoTime() - start;
    LockFact lock = null;
    if (state != Thread.State.RUNNABLE) {
      @SuppressWarnings("deprecation") // threadId() exists from 19 on only
      long id = thread.getId();
      lock = LockFact.of(id, state, stack);
    }
    if (loop.beat() != beat || stack.length == 0 || polls(stack)) {
      e.dropped++;
      return stack.length;
    }
    if (loop.left(beat, stack)) {
      return stack.length; // a thread that does other work now stalls nothing
    }
    e.minuteSamples++;
    e.taken++;
    if (e.untold == beat) {
      e.taken--;
      e.dropped++;
      return stack.length; // its stall was counted alone
    }
    e.sampledAt = elapsed;
    listener.kept(stack);
    if (stalls != null && loop.announced) {
      e.toldSince = start;
      stalls.grows(loop, elapsed, stack);
    }
    Journal.write(
        new SampleFact(
            loop,
            loop.stallId(beat),
            EventLoop.turnOf(beat),
            Math.min(elapsed, loop.endedAfter(beat)),
            state,
            stack,
            lock,
            unit == null ? null : unit.getClass().getName(),
            loop.turnUnits(),
            Labels.of(e.subject, /* owner= */ false),
            System.nanoTime()),
        null);
    return stack.length;
  }

  /** Whether the thread was in our hook of its poll: its turn was over, though not yet told. */
  private static boolean polls(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().equals(Polls.class.getName())) {
        return true;
      }
    }
    return false;
  }
}
