/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

/**
 * Who is at fault for a stack.
 *
 * @param frame the frame of the stack that is the source
 * @param offender the method it called; null where it is innermost itself
 */
public record Source(Frame frame, Frame offender) {

  /** {@code class#method}. */
  public String name() {
    return name(frame);
  }

  public String offenderName() {
    return offender == null ? null : name(offender);
  }

  public Integer line() {
    return frame.line() > 0 ? frame.line() : null;
  }

  public static String name(Frame f) {
    return Names.type(f.type()) + "#" + Names.method(f.method());
  }

  /** Whether a frame's text is the method a source names. */
  public static boolean names(String frame, String source) {
    return Frame.parse(frame).stream().anyMatch(f -> name(f).equals(source));
  }
}
