/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.List;

/**
 * What a hook tells, and to whom: a static method that gets what the hooked one had at hand.
 *
 * @param type internal name of the class that is told
 * @param method its method
 * @param descriptor what it takes; where the hooked method has other things to tell, nothing is
 *     placed
 * @param after whether it is told as the hooked method returns, instead of before its body
 * @param told {@code this}, the number of a parameter, or the name of a field of the class. After
 *     the body parameters are not to be had: it may have overwritten them; what the method returns
 *     is, as the first to be told
 */
record Tap(String type, String method, String descriptor, boolean after, String... told) {

  static final String THIS = "this";
  static final String RESULT = "result";

  /** Whether it tells that the method is over, and nothing that only its success brings about. */
  boolean isEnd() {
    return after && List.of(THIS).containsAll(List.of(told));
  }

  /** The same as the method returns. */
  Tap afterwards() {
    return new Tap(type, method, descriptor, /* after= */ true, told);
  }
}
