/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** One cause of stalls, acted out on a loop. */
interface Story {

  /** Holds the loop up a few times. It is warm, and recorded. */
  void tell(Loop loop) throws Exception;
}
