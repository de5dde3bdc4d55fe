/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.List;

/** Who had Netty write or flush: the source of what is left of a stack without Netty's way out. */
final class Writer {

  private static final String NETTY = "io.netty.";
  private static final String GRPC = "io.grpc.netty.";

  private Writer() {}

  /** Null where it was Netty alone. */
  static Source of(List<Frame> stack, long loop, Sources sources) {
    List<Frame> frames = SourceFinder.withoutAgent(stack);
    Plumbing plumbing = sources.plumbing(loop);
    for (int i = 0; i < frames.size(); i++) {
      Frame f = frames.get(i);
      // what it writes on may be a loop that its service made, and that is not known as its own
      plumbing = f.type().contains(GRPC) ? Plumbing.of("grpc") : plumbing;
      // a framework dispatches on its way out too: behind that there may still be who writes
      if (!f.type().contains(NETTY) && !SourceFinder.jdk(f) && !plumbing.own(f)) {
        // a framework on top of Netty, with nobody of the application's that it writes for
        return SourceFinder.find(frames.subList(i, frames.size()), plumbing)
            .filter(source -> !source.frame().type().contains(NETTY))
            .orElse(null);
      }
    }
    return null;
  }
}
