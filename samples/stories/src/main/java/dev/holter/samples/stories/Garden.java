/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** Many small objects that are in use, so that a collection has a long way to walk. */
final class Garden {

  private final Object[] plants;

  Garden(int size) {
    plants = new Object[size];
    for (int i = 0; i < size; i++) {
      plants[i] = new Object[] {i == 0 ? null : plants[i - 1]};
    }
  }

  int size() {
    return plants.length;
  }
}
