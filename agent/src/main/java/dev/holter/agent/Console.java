/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

/** The agent's voice: one line on stderr, written at once so that no other line cuts it. */
final class Console {

  private Console() {}

  static void say(String line) {
    System.err.print("holter: " + line.replace('\n', ' ') + System.lineSeparator());
  }

  /** What went wrong, with its cause, in one line. */
  static String reason(Throwable t) {
    String text = t.getMessage() == null ? t.getClass().getName() : t.getMessage();
    return t.getCause() == null || t.getCause() == t
        ? t.getClass().getSimpleName() + ": " + text
        : text + " (" + t.getCause() + ")";
  }
}
