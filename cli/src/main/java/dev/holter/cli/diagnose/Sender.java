/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import dev.holter.source.SourceFinder;
import java.util.List;

/** Who had Netty send a frame: its own handlers only pass it on. */
final class Sender {

  private static final String NETTY = "io.netty.";

  private Sender() {}

  /** The innermost frame that is neither Netty's, in whatever package, nor the JDK's; or null. */
  static Frame of(List<Frame> stack) {
    for (Frame f : SourceFinder.withoutAgent(stack)) {
      if (!f.type().contains(NETTY) && !SourceFinder.jdk(f)) {
        return f;
      }
    }
    return null;
  }

  static String name(Frame frame) {
    return frame.type() + "#" + frame.method();
  }
}
