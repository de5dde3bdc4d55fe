/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * Stacks as text: one frame a line, innermost first, {@code package.Class.method(File.java:12)}.
 */
public final class Frames {

  /** JFR's own default depth. */
  private static final int DEPTH = 64;

  private Frames() {}

  /** The stack, also with Holter's own frames: they tell where a guarded method begins. */
  public static String text(StackTraceElement[] stack) {
    StringBuilder b = new StringBuilder(2048);
    int lines = 0;
    for (int i = 0; i < stack.length && lines < DEPTH; i++) {
      StackTraceElement f = stack[i];
      if (lines++ > 0) {
        b.append('\n');
      }
      b.append(f.getClassName()).append('.').append(f.getMethodName()).append('(');
      if (f.isNativeMethod()) {
        b.append("Native Method");
      } else if (f.getFileName() == null) {
        b.append("Unknown Source");
      } else {
        b.append(f.getFileName());
        if (f.getLineNumber() >= 0) {
          b.append(':').append(f.getLineNumber());
        }
      }
      b.append(')');
    }
    return b.toString();
  }
}
