/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** Told when a loop's thread waits, inside a turn, on a selector that is not the loop's. */
public interface NestedPoll {

  /** Wants to know of none. */
  NestedPoll NONE =
      new NestedPoll() {
        @Override
        public void enter() {}

        @Override
        public void exit() {}
      };

  /** The wait begins. */
  void enter();

  /** The wait, if one had begun, is over. */
  void exit();
}
