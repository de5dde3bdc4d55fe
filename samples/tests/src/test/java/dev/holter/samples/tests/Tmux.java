/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A terminal of its own with one command in it, typed into and looked at as a person would. */
final class Tmux implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final String socket = "holter-" + System.nanoTime();

  /** Opens a terminal and runs a command in it; the terminal stays when the command has ended. */
  Tmux(int columns, int rows, String command) {
    tmux(
        "new-session",
        "-d",
        "-x",
        Integer.toString(columns),
        "-y",
        Integer.toString(rows),
        command + "; echo exit $?; sleep 600");
  }

  /** Whether there is a tmux on this machine. */
  static boolean isThere() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The lines as they are on the screen. */
  List<String> screen() {
    return tmux("capture-pane", "-p");
  }

  void type(String key) {
    tmux("send-keys", key);
  }

  void resize(int columns, int rows) {
    tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
  }

  /** Waits for a line. */
  void await(String what, Predicate<String> line) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (screen().stream().noneMatch(line)) {
      assertThat(System.nanoTime()).as(() -> what + " in " + screen()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private List<String> tmux(String... arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-L", socket));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return said.lines().toList();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    tmux("kill-server");
  }
}
