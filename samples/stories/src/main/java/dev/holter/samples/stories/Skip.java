/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** A story that this machine cannot act out. */
final class Skip extends Exception {

  private static final long serialVersionUID = 1L;

  Skip(String why) {
    super(why);
  }
}
