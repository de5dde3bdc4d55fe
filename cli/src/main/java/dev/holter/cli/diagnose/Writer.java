/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.List;

/** Who had Netty write or flush: the source of what is left of a stack without Netty's way out. */
final class Writer {

  private static final String NETTY = "io.netty.";

  private Writer() {}

  /** Null where it was Netty alone. */
  static Source of(List<Frame> stack, long loop, Sources sources) {
    List<Frame> frames = SourceFinder.withoutAgent(stack);
    for (int i = 0; i < frames.size(); i++) {
      Frame f = frames.get(i);
      // a framework dispatches on its way out too: behind that there may still be who writes
      if (!f.type().contains(NETTY) && !SourceFinder.jdk(f) && !sources.plumbing(loop).own(f)) {
        Source source = sources.find(List.copyOf(frames.subList(i, frames.size())), loop);
        // a framework on top of Netty, with nobody of the application's that it writes for
        return source == null || source.frame().type().contains(NETTY) ? null : source;
      }
    }
    return null;
  }
}
