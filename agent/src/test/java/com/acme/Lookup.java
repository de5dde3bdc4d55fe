/* SPDX-License-Identifier: Apache-2.0 */
package com.acme;

/** Code of nobody's framework. */
public final class Lookup {

  private Lookup() {}

  /** Does what such code does. */
  public static void run(Runnable task) {
    task.run();
  }
}
