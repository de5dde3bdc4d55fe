/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * From where a poller is polled. A loop comes back to the same place; who selects for itself does
 * so here once and there once. Used by the thread that polls, but for what is said.
 */
final class PollCallers {

  /** From 19 on the JVM cuts stacks to this depth ({@code MaxJavaStackTraceDepth}), roots first. */
  private static final int CUT = 1024;

  // a loop has one or two such places; more are looked at in turn
  private static final int PLACES = 4;

  private final int[] places = new int[PLACES];
  private final int[] polls = new int[PLACES];
  private int next;

  // volatile: written by the thread that polls, read by the watchdog
  private volatile String root;
  private int depth;

  /** As it was first polled. */
  PollCallers(LoopIdentity first) {
    root = first.root();
    depth = first.depth();
  }

  /** Number of polls at this place, this one included. */
  int count(int place) {
    for (int i = 0; i < PLACES; i++) {
      if (polls[i] > 0 && places[i] == place) {
        return ++polls[i];
      }
    }
    int taken = next;
    next = (next + 1) % PLACES;
    places[taken] = place;
    polls[taken] = 1;
    return 1;
  }

  /** It is known for a loop by where it polls now: it may have polled elsewhere as it began. */
  void known(String outermost, int frames) {
    root = root == null ? null : outermost;
    depth = frames;
  }

  /** How many frames that are not the JDK's are on the stack of its polls. */
  int depth() {
    return depth;
  }

  /** Whether the method is gone that the stack of a poll begins with. From any thread. */
  boolean areGone(StackTraceElement[] stack) {
    String from = root;
    return from != null && stack.length < CUT && !Callers.has(stack, from);
  }
}
