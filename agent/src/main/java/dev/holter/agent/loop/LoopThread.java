/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.lang.ref.WeakReference;

/**
 * A thread that polls, with the state its hooks need between one call and the next.
 *
 * <p>All fields are read and written by that thread alone, except where said. The thread is held
 * weakly, so that the table keeps no service's thread alive, and by this entry itself: each hook
 * compares it.
 */
public final class LoopThread extends WeakReference<Thread> {

  /** The operating system's id of the thread, or 0. */
  final long tid = OsThread.id();

  /** The loop this thread polled last. */
  EventLoop loop;

  /** How many poll hooks are open: Netty's {@code epollWait} overloads call each other. */
  int pollDepth;

  /** Whether its selector tells, within the poll, when the wait begins. */
  boolean waitsTold;

  /** Inside of its poll, and not yet told of the wait: the turn goes on. */
  boolean beforeWait;

  /** Milliseconds of the poll that has not begun to wait. */
  long waitTimeout;

  /** How many hooks are open of polls that are a handler's. */
  int nestedPolls;

  /** True while the loop waits out its quiet period at shutdown. */
  boolean shuttingDown;

  /** True while it looks for another thread to go on with its loop. */
  boolean offering;

  /** A foreign poller seen inside a turn, so that its stack is looked at only once. */
  WeakReference<Object> nestedPoller;

  /** True while Holter's own code runs on this thread, so that it does not guard itself. */
  public boolean inHolter;

  /**
   * Guarded calls that can be open at once: one, and around it one that lets it be named instead (a
   * handshake, and the revocation list fetched for it).
   */
  private final OpenCall[] calls = OpenCall.stack(2);

  private int open;

  LoopThread(Thread thread, EventLoop loop) {
    super(thread);
    this.loop = loop;
  }

  /** The loop whose turn this thread runs, or null where another thread has taken the loop over. */
  public EventLoop turning() {
    EventLoop l = loop;
    return l.owner == this && l.inOwnTurn() && !inHolter ? l : null;
  }

  /** The innermost open guarded call, or null. */
  public OpenCall call() {
    return open == 0 ? null : calls[open - 1];
  }

  /** Opens one more, or answers null where there are too many. */
  public OpenCall openCall() {
    return open == calls.length ? null : calls[open++];
  }

  /** Closes the innermost. */
  public void closeCall() {
    open--;
  }

  /**
   * Forgets all: what is still open as a poll begins encloses the loop and is none of its turns'.
   */
  void closeCalls() {
    open = 0;
  }

  /** The loop it polled last, whoever runs its turn. */
  public EventLoop lastLoop() {
    return loop;
  }

  boolean is(Thread candidate) {
    return refersTo(candidate);
  }

  /** The thread, or null when it is gone. */
  public Thread thread() {
    return get();
  }

  boolean ended() {
    Thread t = get();
    return t == null || t.getState() == Thread.State.TERMINATED;
  }

  void forget() {
    clear();
  }
}
