/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Progress;

/** Progress by chunks, the only thing the JDK's reader lets on about where it is. */
final class ChunkProgress {

  private final Progress progress;
  private final int total;
  private int done;

  /** Of so many chunks, each read so many times. */
  ChunkProgress(Progress progress, int chunks, int passes) {
    this.progress = progress;
    this.total = Math.max(1, chunks * passes);
  }

  void chunk() {
    progress.at(Math.min(1, (double) done++ / total));
  }
}
