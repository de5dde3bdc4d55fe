/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

/** A pattern in which {@code *} stands for anything, and {@code |} for another such pattern. */
final class Glob {

  private Glob() {}

  static boolean matches(String glob, String text) {
    String regex = "\\Q" + glob.replace("*", "\\E.*\\Q").replace("|", "\\E|\\Q") + "\\E";
    return text.matches(regex);
  }
}
