/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.catalog.On;
import dev.holter.catalog.When;

/**
 * A guarded method.
 *
 * @param rule number of its rule
 * @param call what people know it by, {@code class#method}
 * @param on what its detail is
 * @param when which of its calls count
 * @param through whether a call of another rule inside is named instead
 * @param inner whether it is what waits inside a call that counts only if the thread waited
 * @param tells whether what it works on tells what a call around it is about: what is opened or
 *     read does, what is merely looked for does not
 * @param otherwise site that a call belongs to if this one's state does not hold, or 0
 */
public record Site(
    int rule,
    String call,
    On on,
    When when,
    boolean through,
    boolean inner,
    boolean tells,
    int otherwise) {

  /** The same with another site to fall back to. */
  public Site orElse(int other) {
    return new Site(rule, call, on, when, through, inner, tells, other);
  }
}
