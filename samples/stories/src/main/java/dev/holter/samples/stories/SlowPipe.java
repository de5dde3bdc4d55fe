/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import dev.holter.samples.stage.Pipe;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as slow as a dead network share: a byte comes when it is late. */
final class SlowPipe {

  private final RandomAccessFile otherSide;
  private final InputStream in;

  SlowPipe() throws IOException, InterruptedException {
    Path path = Files.createTempDirectory("story").resolve("slow");
    new Pipe(path);
    // open for both, which no pipe waits for
    otherSide = new RandomAccessFile(path.toFile(), "rw");
    in = new FileInputStream(path.toFile());
    Files.delete(path);
    Files.delete(path.getParent());
  }

  /** Has what reads next wait for so long. */
  void writeAfter(long millis) {
    Thread writer = new Thread(() -> write(millis), "slow-disk");
    writer.setDaemon(true);
    writer.start();
  }

  /** Waits for the byte that is on its way. */
  int read() throws IOException {
    return in.read();
  }

  private void write(long millis) {
    try {
      Thread.sleep(millis);
      otherSide.write(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
