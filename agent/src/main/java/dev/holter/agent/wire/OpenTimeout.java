/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.lang.ref.WeakReference;

/** A timeout whose channel may still be heard of in the loop's next pass. */
final class OpenTimeout {

  final TimeoutFact fact;
  private final WeakReference<Object> context;
  private final long beat;

  OpenTimeout(TimeoutFact fact, Object context, long beat) {
    this.fact = fact;
    this.context = new WeakReference<>(context);
    this.beat = beat;
  }

  boolean isOf(Object candidate) {
    return context.refersTo(candidate);
  }

  /** Whether the turn after that in which it fired is not over yet. */
  boolean isFresh(long now) {
    return now <= beat + 2;
  }
}
