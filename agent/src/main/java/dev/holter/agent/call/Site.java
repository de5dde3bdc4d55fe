/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

/**
 * A guarded method.
 *
 * @param rule number of its rule
 * @param call what people know it by, {@code class#method}
 * @param applies which of its calls count
 * @param tells whether what it works on tells what a call around it is about: what is opened or
 *     read does, what is merely looked for does not
 */
public record Site(int rule, String call, Applies applies, boolean tells) {

  /** Which calls of a method count, judged by what they work on. */
  public enum Applies {
    /** All. */
    ALWAYS,
    /** Those on a file: a path that is neither kernel memory nor a bare descriptor. */
    ON_FILE,
    /** Those on a channel in blocking mode. */
    ON_BLOCKING_CHANNEL
  }
}
