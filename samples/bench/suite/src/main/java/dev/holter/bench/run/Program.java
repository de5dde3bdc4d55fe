/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that lives for a while, told and asked a line at a time. */
public final class Program implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final Path err;
  private final CpuClock cpu;

  /** Starts it; what it says on stderr goes into that file. */
  public Program(List<String> command, Path directory, Path err) {
    this.err = err;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile());
      // a developer's own settings would be measured too
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "HOLTER_OPTIONS"));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
    cpu = new CpuClock(process.pid());
  }

  /** The rest of the next line on stdout that begins with this word. */
  public String await(String word) {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(word + " ")) {
          return line.substring(word.length() + 1);
        }
      }
      throw new IllegalStateException(
          "it ended before it said " + word + ":\n" + Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is left of stdout, to its end. */
  public List<String> rest() {
    return out.lines().toList();
  }

  /** Sends a line. */
  public void tell(String line) {
    try {
      in.write(line + "\n");
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The CPU time of all its threads so far. */
  public CpuTime cpu() {
    return cpu.now();
  }

  /** Its process. */
  public Process process() {
    return process;
  }

  /** Ends its stdin and waits for its end. */
  @Override
  public void close() {
    try {
      in.close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
