/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells the running thread's stacks apart without making one: some 2 µs, no names, no lines. */
final class StackHash implements Function<Stream<StackWalker.StackFrame>, Long> {

  /** The ways to a call differ near it; the frames further out are the loop's own. */
  private static final int DEPTH = 24;

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final StackHash HASH = new StackHash();

  private StackHash() {}

  /** Not 0. */
  static long here() {
    return WALKER.walk(HASH);
  }

  @Override
  public Long apply(Stream<StackWalker.StackFrame> frames) {
    long hash = 1;
    Iterator<StackWalker.StackFrame> it = frames.iterator();
    for (int depth = 0; depth < DEPTH && it.hasNext(); depth++) {
      StackWalker.StackFrame f = it.next();
      hash = hash * 31 + System.identityHashCode(f.getDeclaringClass());
      hash = hash * 31 + f.getByteCodeIndex();
    }
    return hash == 0 ? 1 : hash;
  }
}
