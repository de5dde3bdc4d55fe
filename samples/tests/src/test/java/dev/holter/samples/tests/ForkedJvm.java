/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program in a JVM of its own. Waits are for lines and for the end, never for a time: the limit
 * is there so that a hang fails, with everything the program said.
 */
final class ForkedJvm implements AutoCloseable {

  private static final long LIMIT_SECONDS = 120;

  private final List<String> command;
  private final Process process;
  private final Lines out;
  private final Lines err;

  private ForkedJvm(List<String> command, Path directory) {
    this.command = command;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      // a developer's own settings would add lines and options
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "HOLTER_OPTIONS"));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out = new Lines(process.getInputStream());
    err = new Lines(process.getErrorStream());
  }

  /** Starts {@code java} with these arguments. */
  static ForkedJvm start(String java, Path directory, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(arguments);
    return new ForkedJvm(command, directory);
  }

  /** Runs a program to its end. */
  static Ended run(String java, Path directory, List<String> arguments) {
    try (ForkedJvm jvm = start(java, directory, arguments)) {
      return jvm.end();
    }
  }

  /** Sends a line to its stdin now and then, for as long as it lives. */
  void type() {
    Thread thread = new Thread(this::typeLines, "typist");
    thread.setDaemon(true);
    thread.start();
  }

  private void typeLines() {
    try (OutputStream in = process.getOutputStream()) {
      while (!process.waitFor(40, TimeUnit.MILLISECONDS)) {
        in.write('\n');
        in.flush();
      }
    } catch (IOException | InterruptedException e) {
      // it no longer reads
    }
  }

  /** Ends its stdin. */
  void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it has ended already
    }
  }

  /** The lines on stderr so far. */
  List<String> err() {
    return err.copy();
  }

  long pid() {
    return process.pid();
  }

  /** Waits for a line on stdout and returns it. */
  String awaitOut(Predicate<String> wanted) {
    return await(out, wanted);
  }

  /** Waits for a line on stderr and returns it. */
  String awaitErr(Predicate<String> wanted) {
    return await(err, wanted);
  }

  /** SIGKILL: no shutdown hook runs, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    end();
  }

  /** Waits for the end. */
  Ended end() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)
          || !out.ended.await(LIMIT_SECONDS, TimeUnit.SECONDS)
          || !err.ended.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("no end within " + LIMIT_SECONDS + " s" + said());
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
    return new Ended(process.exitValue(), out.copy(), err.copy(), command);
  }

  private String await(Lines lines, Predicate<String> wanted) {
    String line = lines.await(wanted);
    if (line == null) {
      throw new AssertionError("the line awaited never came" + said());
    }
    return line;
  }

  private String said() {
    return "\n" + command + "\nstdout: " + out.copy() + "\nstderr: " + err.copy();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What is left of a program. */
  record Ended(int exit, List<String> out, List<String> err, List<String> command) {

    /** All it said, for a failure's message. */
    String said() {
      return command
          + "\nexit "
          + exit
          + "\nstdout:\n"
          + String.join("\n", out)
          + "\nstderr:\n"
          + String.join("\n", err);
    }
  }

  /** A stream's lines as they come, collected by a thread of its own so that no pipe fills up. */
  private static final class Lines {

    private final List<String> lines = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    Lines(InputStream stream) {
      Thread thread = new Thread(() -> collect(stream), "lines");
      thread.setDaemon(true);
      thread.start();
    }

    private void collect(InputStream stream) {
      try (BufferedReader in =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          synchronized (lines) {
            lines.add(line);
            lines.notifyAll();
          }
        }
      } catch (IOException e) {
        // the stream of a killed process may break off anywhere: its end all the same
      } finally {
        ended.countDown();
        synchronized (lines) {
          lines.notifyAll();
        }
      }
    }

    String await(Predicate<String> wanted) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      synchronized (lines) {
        for (int next = 0; ; next++) {
          while (next >= lines.size()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || ended.getCount() == 0) {
              return null;
            }
            try {
              lines.wait(left);
            } catch (InterruptedException e) {
              return null;
            }
          }
          if (wanted.test(lines.get(next))) {
            return lines.get(next);
          }
        }
      }
    }

    List<String> copy() {
      synchronized (lines) {
        return List.copyOf(lines);
      }
    }
  }
}
