/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Progress;

/**
 * How far the passes over a set of files have come. Thread-safe: chunks are walked side by side.
 */
final class PassProgress {

  /** Nobody asks. */
  static final PassProgress NONE = new PassProgress(Progress.NONE, 1);

  private final Progress progress;
  private final long all;
  private long before;

  /** Of so many bytes, each as often as it is read. */
  PassProgress(Progress progress, long all) {
    this.progress = progress;
    this.all = Math.max(1, all);
  }

  /** So many bytes of a chunk were read. */
  synchronized void at(long bytes) {
    progress.at(Math.min(1, (double) (before + bytes) / all));
  }

  /** A chunk was read. */
  synchronized void done(long bytes) {
    before += bytes;
    at(0);
  }
}
