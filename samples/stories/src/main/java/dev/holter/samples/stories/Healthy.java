/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** Nothing holds the loop up. */
final class Healthy implements Story {

  @Override
  public void tell(Loop loop) throws Exception {
    loop.turns(1000);
  }
}
