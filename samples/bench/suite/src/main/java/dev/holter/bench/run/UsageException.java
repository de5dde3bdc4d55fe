/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

/** What is wrong with the words of a benchmark's command, and what would be right, in a line. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Of that line. */
  public UsageException(String message) {
    super(message);
  }
}
