/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * Stacks as text: one frame a line, innermost first, {@code package.Class.method(File.java:12)}.
 */
public final class Frames {

  /** JFR's own default depth. */
  private static final int DEPTH = 64;

  /** Of these so many from who called the JDK on, where it calls itself over and over. */
  private static final int CALLERS = 24;

  private static final String[] PASSED_OVER = {
    "java.", "javax.", "jdk.", "sun.", "com.sun.", "dev.holter.agent."
  };

  private Frames() {}

  /**
   * The stack, also with Holter's own frames: they tell where a guarded method begins. Of a deep
   * one the innermost frames; and where those are all the JDK's, as when it walks a long list or
   * reads a graph of objects, fewer of them, and the ones that called it, behind a line that says
   * how many are left out.
   */
  public static String text(StackTraceElement[] stack) {
    StringBuilder b = new StringBuilder(2048);
    int caller = stack.length > DEPTH ? caller(stack) : 0;
    int callers = caller < DEPTH ? 0 : Math.min(CALLERS, stack.length - caller);
    int inner = Math.min(stack.length, DEPTH - callers);
    append(b, stack, 0, inner);
    if (callers > 0) {
      b.append("\n(").append(caller - inner).append(" frames between)");
      append(b, stack, caller, caller + callers);
    }
    return b.toString();
  }

  /** Where the innermost frame is that is neither the JDK's nor the agent's; 0 if there is none. */
  private static int caller(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (!passedOver(stack[i].getClassName())) {
        return i;
      }
    }
    return 0;
  }

  private static boolean passedOver(String type) {
    for (String prefix : PASSED_OVER) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static void append(StringBuilder b, StackTraceElement[] stack, int from, int to) {
    for (int i = from; i < to; i++) {
      StackTraceElement f = stack[i];
      if (b.length() > 0) {
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
  }
}
