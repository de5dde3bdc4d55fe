/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

/**
 * What is measured.
 *
 * @param id its name in samples
 * @param title what a table calls it
 * @param against what this one alone is held against, or null
 */
public record Row(String id, String title, String against) {

  /** A row that is held against what the others are. */
  public Row(String id, String title) {
    this(id, title, null);
  }
}
