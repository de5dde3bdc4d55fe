/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.List;
import java.util.stream.Stream;

/** Work on files and chunks, done on all processors where there is enough of it. */
final class SideBySide {

  /**
   * From so many on. A chunk has 12 MB, by JFR's default, and takes 20 ms to walk through: the
   * threads for it take as long to be there, and a second processor is still rehearsing.
   */
  private static final int ENOUGH = 5;

  private SideBySide() {}

  /** A stream in the order of the list, whoever does the work. */
  static <T> Stream<T> of(List<T> work) {
    return work.size() < ENOUGH ? work.stream() : work.parallelStream();
  }
}
