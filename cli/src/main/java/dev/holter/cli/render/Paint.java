/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Severity;

/**
 * Colours, where the reader's terminal has them.
 *
 * @param on whether to use them
 */
public record Paint(boolean on) {

  /** Plain text. */
  public static final Paint NONE = new Paint(false);

  public String bold(String text) {
    return code("1", text);
  }

  public String dim(String text) {
    return code("2", text);
  }

  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> code("1;31", text);
      case WARN -> code("1;33", text);
      case INFO -> code("1;36", text);
    };
  }

  private String code(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
