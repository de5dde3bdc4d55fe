/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

/**
 * A method that a rule of our own guards, and the same that none does: the guard is all they differ
 * by.
 */
final class Guarded {

  private static int called;

  private Guarded() {}

  static int guarded(Object o) {
    return ++called;
  }

  static int plain(Object o) {
    return ++called;
  }
}
