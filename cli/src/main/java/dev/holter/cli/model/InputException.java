/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** A fault the user can mend; the message is the one line that says what, where and what to do. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
