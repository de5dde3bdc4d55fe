/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

/**
 * One line of a {@link Sheet}.
 *
 * @param part what it is about
 * @param name of what
 * @param state how it is, in a word or two
 * @param note more about it, or empty
 */
public record Row(Part part, String name, String state, String note) {

  /** What a doctor looks at, in the order it is told. */
  public enum Part {
    /** The JVM itself. */
    JVM("JVM"),
    /** Holter in it. */
    HOLTER("Holter"),
    /** Libraries whose loops or calls are known, with their versions. */
    LIBRARY("Libraries"),
    /** Loops that turned so far. */
    LOOP("Loops"),
    /** Classes that hooks are for. */
    HOOK("Hooks"),
    /** What cannot be seen here, and why. */
    UNSEEN("What this JVM does not show");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }
}
