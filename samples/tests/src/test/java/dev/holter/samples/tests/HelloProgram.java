/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

/** A program with no loop at all, and an exit code of its own. */
final class HelloProgram {

  private HelloProgram() {}

  public static void main(String[] args) {
    System.out.println("hello");
    System.exit(7);
  }
}
