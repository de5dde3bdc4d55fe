/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import dev.holter.agent.weave.Coverage;

/** Says which labels a version of a framework does not offer. */
final class Missing {

  // set once in premain, before the first hook can run
  private static Coverage coverage;

  private Missing() {}

  static void tell(Coverage where) {
    coverage = where;
  }

  static void add(String owner, String name, Throwable why) {
    Coverage c = coverage;
    if (c != null) {
      c.degraded("label of ".concat(owner).concat("#").concat(name), String.valueOf(why));
    }
  }
}
