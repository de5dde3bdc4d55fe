/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.Frame;

/**
 * Who is at fault for a stack.
 *
 * @param frame the frame of the stack that is the source
 * @param offender the method it called; null where it is innermost itself
 */
record Source(Frame frame, Frame offender) {

  /** {@code class#method}. */
  String name() {
    return name(frame);
  }

  String offenderName() {
    return offender == null ? null : name(offender);
  }

  Integer line() {
    return frame.line() > 0 ? frame.line() : null;
  }

  static String name(Frame f) {
    return Names.type(f.type()) + "#" + Names.method(f.method());
  }

  /** Whether a frame's text is the method a source names. */
  static boolean names(String frame, String source) {
    return Frame.parse(frame).stream().anyMatch(f -> name(f).equals(source));
  }
}
