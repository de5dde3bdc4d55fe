/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Progress;

/** How far the passes over a set of files have come. */
final class PassProgress {

  private final Progress progress;
  private final int passes;
  private int begun;

  /** Of so many passes over a file. */
  PassProgress(Progress progress, int passes) {
    this.progress = progress;
    this.passes = Math.max(1, passes);
  }

  void begin() {
    begun++;
  }

  /** So many events of a pass were seen, of so many there are. */
  void at(long seen, long there) {
    double share = there == 0 ? 1 : Math.min(1, (double) seen / there);
    progress.at(Math.min(1, (begun - 1 + share) / passes));
  }
}
