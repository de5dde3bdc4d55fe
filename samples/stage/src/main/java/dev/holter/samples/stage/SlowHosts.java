/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A slow name service that needs no network: the JDK's hosts file, as {@code -Djdk.net.hosts.file}
 * names it, is a pipe, and who looks a name up waits for its content.
 */
public final class SlowHosts {

  /** The only name there is. It belongs to 127.0.0.1. */
  public static final String NAME = "slow.test";

  private static final long DELAY_MS = 1500;

  private final Pipe file;
  private volatile long heldNanos;

  /** Makes the pipe and answers the first who looks a name up, late. */
  public SlowHosts() throws IOException, InterruptedException {
    file = new Pipe(Path.of(System.getProperty("jdk.net.hosts.file")));
    Thread thread = new Thread(this::answer, "slow-hosts");
    thread.setDaemon(true); // perhaps nobody ever looks
    thread.start();
  }

  /** How long the one who looked had to wait, in milliseconds: 0 if nobody looked. */
  public double heldMs() {
    return heldNanos / 1e6;
  }

  private void answer() {
    try (OutputStream out = file.open()) {
      long opened = System.nanoTime();
      TimeUnit.MILLISECONDS.sleep(DELAY_MS);
      heldNanos = System.nanoTime() - opened;
      out.write(("127.0.0.1 " + NAME + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
