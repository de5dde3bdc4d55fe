/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.samples.tests.HostileProgram;

/** A program with a class of its own in a package of Holter's. */
public final class NamesakeProgram {

  private NamesakeProgram() {}

  public static void main(String[] args) throws Exception {
    HostileProgram.main(args);
  }
}
