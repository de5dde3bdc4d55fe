/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A slow name service: the file the JDK is told to look names up in is a pipe, and who looks waits
 * until the names come.
 */
final class SlowHosts implements AutoCloseable {

  private static final int NAMES = 200;
  private static final int END_MILLIS = 10;

  private final Path file;
  private final byte[] names;
  private int next;

  SlowHosts() throws IOException, InterruptedException {
    String property = System.getProperty("jdk.net.hosts.file");
    if (property == null) {
      throw new IllegalStateException("start with -Djdk.net.hosts.file=FILE, a file to be made");
    }
    file = Path.of(property);
    names = names().getBytes(StandardCharsets.UTF_8);
    Files.deleteIfExists(file);
    new ProcessBuilder("mkfifo", property).inheritIO().start().waitFor();
    Later.thread(this::answer).start();
  }

  /** A name nobody asked for: the JDK remembers the others. */
  String newName() {
    return "probe-" + next++ + ".test";
  }

  /** An address whose name is known. */
  static byte[] newAddress(int number) {
    return new byte[] {127, 1, 0, (byte) number};
  }

  private String names() throws IOException {
    StringBuilder text = new StringBuilder("127.0.0.1 localhost\n");
    text.append("127.0.0.1 ").append(Files.readString(Path.of("/proc/sys/kernel/hostname")));
    for (int i = 0; i < NAMES; i++) {
      text.append("127.1.0.").append(i).append(" probe-").append(i).append(".test\n");
    }
    return text.toString();
  }

  private void answer() throws InterruptedException {
    while (Files.exists(file)) {
      // opens when someone looks
      try (FileOutputStream out = new FileOutputStream(file.toFile())) {
        Thread.sleep(Later.MILLIS);
        out.write(names);
      } catch (IOException e) {
        // who looks goes away when it has found its name
      }
      // who looks on reads to the end, which comes when nobody writes any more
      Thread.sleep(END_MILLIS);
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
    // nobody is to look any more: from now on there are no names
    new RandomAccessFile(file.toFile(), "rw").close();
  }
}
