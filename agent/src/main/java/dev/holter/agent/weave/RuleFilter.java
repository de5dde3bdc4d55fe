/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

/** Which rules are guarded. */
public interface RuleFilter {

  /** Whether calls of this rule are guarded. */
  boolean guards(String rule);
}
