/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** The loop asks for a collection. */
final class ExplicitGc implements Story {

  private Garden inUse;

  @Override
  public void tell(Loop loop) throws Exception {
    inUse = new Garden(3_000_000);
    for (int i = 0; i < 4; i++) {
      loop.stall(this::tidy);
    }
    System.out.println("in use " + inUse.size());
  }

  private void tidy() {
    System.gc();
  }
}
