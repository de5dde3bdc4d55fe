/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

/** A program that ends as soon as it has begun. */
public final class Hello {

  private Hello() {}

  /** Says that it was reached. */
  public static void main(String[] args) {
    Ready.mainReached();
  }
}
