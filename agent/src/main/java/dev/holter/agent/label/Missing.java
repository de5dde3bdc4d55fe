/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import dev.holter.agent.weave.Coverage;

/** Says what a version of a framework does not offer. */
public final class Missing {

  // set once in premain, before the first hook can run
  private static Coverage coverage;

  private Missing() {}

  static void tell(Coverage where) {
    coverage = where;
  }

  static void add(String owner, String name, Throwable why) {
    add("label of ".concat(owner).concat("#").concat(name), why);
  }

  /** Lists something among what is degraded. */
  public static void add(String what, Throwable why) {
    Coverage c = coverage;
    if (c != null) {
      c.degraded(what, String.valueOf(why));
    }
  }
}
