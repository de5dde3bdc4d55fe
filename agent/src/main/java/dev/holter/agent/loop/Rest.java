/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.lang.ref.WeakReference;

/**
 * A turn that rests between two threads: since when, and who knows the thread that goes on with it.
 * Written by the loop's owner; what it holds for is held weakly.
 */
final class Rest {

  private long since;
  private WeakReference<Object> strategy;

  void begin(Object forStrategy) {
    if (strategy == null || !strategy.refersTo(forStrategy)) {
      strategy = new WeakReference<>(forStrategy);
    }
    since = System.nanoTime();
  }

  /** When it began, if it has; it is over then. */
  long end() {
    long began = since;
    since = 0;
    return began;
  }

  boolean on() {
    return since != 0;
  }

  boolean isFor(Object candidate) {
    WeakReference<Object> wanted = strategy;
    return since != 0 && wanted != null && wanted.refersTo(candidate);
  }
}
