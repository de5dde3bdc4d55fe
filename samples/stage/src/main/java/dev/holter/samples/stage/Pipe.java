/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A named pipe in place of a file: who reads it waits for who writes it, as on a slow disk. */
public final class Pipe {

  private final Path path;

  /** Makes the pipe. */
  public Pipe(Path path) throws IOException, InterruptedException {
    this.path = path;
    int exit = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("no pipe " + path + ": mkfifo ended with " + exit);
    }
  }

  /** Waits for a reader to open the pipe, and opens it too. */
  public OutputStream open() throws IOException {
    return Files.newOutputStream(path);
  }

  /** Lets a reader in and has it read this. */
  public void write(String content) throws IOException {
    try (OutputStream out = open()) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
