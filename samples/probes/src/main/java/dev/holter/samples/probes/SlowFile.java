/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file as slow as a dead network share: a named pipe. What opens, reads or writes it waits for
 * the other side, which comes late.
 */
final class SlowFile implements AutoCloseable {

  private static final byte[] LINE = "late\n".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final RandomAccessFile otherSide;

  /** {@code open}: it has its other side, and only reading and writing waits. */
  SlowFile(Folder folder, boolean open) throws IOException, InterruptedException {
    path = folder.pipe();
    // open for both, which no pipe waits for
    otherSide = open ? new RandomAccessFile(path.toFile(), "rw") : null;
  }

  Path path() {
    return path;
  }

  /** Gives a reader a line, late. */
  void writeLate() {
    Later.run(() -> otherSide.write(LINE));
  }

  /** Takes {@code bytes} from a writer, late. */
  void readLate(int bytes) {
    Later.run(() -> otherSide.readFully(new byte[bytes]));
  }

  /** Opens the side a reader waits for, late. */
  void openLate() {
    Later.run(() -> new RandomAccessFile(path.toFile(), "rw").close());
  }

  @Override
  public void close() throws IOException {
    if (otherSide != null) {
      otherSide.close();
    }
  }
}
