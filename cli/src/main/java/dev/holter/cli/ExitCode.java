/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

/** What a command's end means to whoever called it. */
final class ExitCode {

  static final int OK = 0;

  /** The gate failed. */
  static final int GATE = 1;

  /** Wrong usage, or input of which nothing sound is left. */
  static final int USAGE = 2;

  /** The gate cannot tell. */
  static final int INCONCLUSIVE = 3;

  /** A bug in Holter, or out of memory; the number is sysexits' EX_SOFTWARE. */
  static final int SOFTWARE = 70;

  private ExitCode() {}
}
