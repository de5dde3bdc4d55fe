/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Other programs. */
final class ProcessProbes implements Family {

  private static final String SLEEP = "sleep 0.0" + Later.MILLIS;
  private static final String[] TRUE = {"true"};
  private static final byte[] KILOBYTES = new byte[256 << 10];

  private Process process;

  void sleeper() throws IOException {
    process = shell(SLEEP);
  }

  void lateWriter() throws IOException {
    process = shell(SLEEP + "; echo late; echo late >&2");
  }

  void lateReader() throws IOException {
    process = shell(SLEEP + "; cat >/dev/null");
  }

  private static Process shell(String script) throws IOException {
    return new ProcessBuilder("sh", "-c", script).start();
  }

  @Blocks("process.start")
  void start() throws IOException {
    new ProcessBuilder(TRUE).start();
  }

  @Blocks("process.start")
  void exec() throws IOException {
    Runtime.getRuntime().exec(TRUE);
  }

  @Blocks(value = "process.wait", first = "sleeper")
  void waitFor() throws InterruptedException {
    process.waitFor();
  }

  @Blocks(value = "process.wait", first = "sleeper")
  void waitForTimed() throws InterruptedException {
    process.waitFor(10, TimeUnit.SECONDS);
  }

  @Blocks(value = "process.io", first = "lateWriter")
  void readOutput() throws IOException {
    try (InputStream out = process.getInputStream()) {
      out.read();
    }
  }

  @Blocks(value = "process.io", first = "lateWriter")
  void readError() throws IOException {
    try (InputStream err = process.getErrorStream()) {
      err.read();
    }
  }

  @Blocks(value = "process.io", first = "lateWriter")
  void readLineOfOutput() throws IOException {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      out.readLine();
    }
  }

  @Blocks(value = "process.io", first = "lateReader")
  void writeInput() throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(KILOBYTES);
    }
  }
}
