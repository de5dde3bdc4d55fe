/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import dev.holter.event.BlockingCallEvent;

/** A guarded call between its enter and its exit. Read and written by its own thread alone. */
public final class OpenCall {

  /** Number of the woven method, by which the exit finds it. */
  public int site;

  /** Number of the site it counts for: that of the line whose state held. */
  public int counted;

  /** Recursions of that very method. */
  public int depth;

  /** {@code nanoTime} when it was entered. */
  public long start;

  /** Nanoseconds inside that another rule has counted. */
  public long elsewhere;

  /** Whether the thread has waited inside. */
  public boolean waited;

  /** What it works on, or null while nobody has said. */
  public Object detail;

  /** Reused for every call; null until a recording runs. */
  public BlockingCallEvent event;

  /** As many as one thread can have open at once. */
  static OpenCall[] stack(int size) {
    OpenCall[] stack = new OpenCall[size];
    for (int i = 0; i < size; i++) {
      stack[i] = new OpenCall();
    }
    return stack;
  }
}
