/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jdk.jfr.Recording;

/**
 * A test that is being recorded. The recording sets nothing: Holter's events are on in every one,
 * and the agent's own has switched on the JDK's that the diagnosis needs.
 */
final class WatchedTest {

  private final long start = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
  private final Recording recording = new Recording();
  private final Set<String> neighbours;
  private final long since;

  private WatchedTest(String name) {
    recording.setName("holter-nostalls");
    recording.start();
    this.neighbours = Neighbours.join(name);
    this.since = System.nanoTime();
  }

  static WatchedTest begin(String name) {
    return new WatchedTest(name);
  }

  /** Ends it and reads what was recorded. */
  TestReport end() throws IOException {
    Path file = null;
    // a test that timed out is interrupted, and an interrupted thread can write no file
    boolean interrupted = Thread.interrupted();
    try (recording) {
      LoopTurns.awaitEnd();
      recording.stop();
      file = Files.createTempFile("holter-nostalls-", ".jfr"); // its owner's alone
      recording.dump(file);
      return TestReport.of(file, start);
    } finally {
      Neighbours.leave(neighbours);
      if (file != null) {
        Files.deleteIfExists(file);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** {@code nanoTime} at its begin. */
  long since() {
    return since;
  }

  /** Tests that ran at the same time, as far as they are watched too. */
  List<String> neighbours() {
    synchronized (neighbours) {
      return List.copyOf(neighbours);
    }
  }
}
