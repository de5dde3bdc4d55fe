/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** The rules' ids, numbered so that hot paths index arrays instead of looking names up. */
public final class Rules {

  /** Class loading is book-keeping for the cause {@code class-init}, not a blocking call. */
  public static final int CLASS_LOAD = 0;

  // set once in premain, before the first hook can run
  private static String[] ids = {"class.load"};

  private Rules() {}

  /** Sets the ids; the first is {@code class.load}. */
  public static void define(String[] all) {
    ids = all;
  }

  /** A rule's id, such as {@code tls.certificate}. */
  public static String id(int rule) {
    return ids[rule];
  }

  /** How many rules there are. */
  public static int count() {
    return ids.length;
  }
}
