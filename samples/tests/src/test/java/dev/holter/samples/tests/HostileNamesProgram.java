/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;

/** A loop whose thread, class and file have names that break pages which trust them. */
final class HostileNamesProgram {

  static final String NAME = "</script><img src=x onerror=\"alert('no')\">\u202e&amp;😀\u001b[31m";

  private HostileNamesProgram() {}

  /** A name of letters that run from right to left. */
  static final class שלום {

    private שלום() {}

    static void block(Path file) throws IOException, InterruptedException {
      Files.readAllBytes(file);
      Thread.sleep(60);
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]).resolve(NAME);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[1 << 20]);
    TaskLoopProgram.awaitRecording();
    Thread loop = new Thread(() -> loop(file), NAME);
    loop.start();
    loop.join();
  }

  private static void loop(Path file) {
    try (Selector selector = Selector.open()) {
      for (int turn = 0; turn < 20; turn++) {
        selector.select(20);
        if (turn % 5 == 4) {
          שלום.block(file);
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
