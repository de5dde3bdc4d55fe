/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import java.util.Set;

/** What kind of thing a stall is that calls of a rule explain. */
final class RuleCause {

  private static final Set<String> WAITS =
      Set.of("thread.park", "thread.join", "object.wait", "future.get", "queue.wait", "latch.wait");

  private RuleCause() {}

  static Cause of(String rule) {
    if (rule != null && rule.startsWith("lock.")) {
      return Cause.LOCK;
    }
    return rule != null && WAITS.contains(rule) ? Cause.WAIT : Cause.BLOCKING_CALL;
  }
}
