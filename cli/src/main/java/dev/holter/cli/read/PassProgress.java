/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * How far the passes over a set of files have come. Thread-safe: chunks are walked side by side.
 */
final class PassProgress {

  /** Nobody asks. */
  static final PassProgress NONE = new PassProgress(Progress.NONE, 1);

  private final Progress progress;
  private final long all;
  private long before;

  private PassProgress(Progress progress, long all) {
    this.progress = progress;
    this.all = Math.max(1, all);
  }

  /** Of files, whose every byte is walked over once and read or copied twice. */
  static PassProgress over(Progress progress, List<Path> files) {
    return new PassProgress(progress, 3 * files.stream().mapToLong(f -> f.toFile().length()).sum());
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
