/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.echo;

import java.util.function.Consumer;

/** What the server makes of a message. */
interface Answers {

  /** The message whose answer has to be computed first. */
  String SLOW = "slow";

  /** Called on the loop; {@code reply} must be called there too, now or later. */
  void answer(String message, Consumer<String> reply);
}
