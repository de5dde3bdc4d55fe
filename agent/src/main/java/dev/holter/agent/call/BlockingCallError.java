/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

/**
 * Thrown in place of a blocking call on an event loop where the agent runs with {@code mode=fail}:
 * for tests alone, since it changes what the program does.
 *
 * <p>The call was not made. An error and no exception, so that fewer handlers swallow it; the
 * recording and the report say as well that calls were refused.
 */
public final class BlockingCallError extends Error {

  private static final long serialVersionUID = 1;

  /** Says what was refused, on which loop. */
  BlockingCallError(String rule, String call, String loop) {
    super(
        rule
            + ": "
            + call
            + " would block the event loop "
            + loop
            + " (refused by Holter's mode=fail; holter explain "
            + rule
            + ")");
  }
}
