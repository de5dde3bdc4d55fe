/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * A loop that stalls now and then until there are so many recordings; where told to, it ends the
 * first one of them itself, as {@code jcmd JFR.stop} does.
 */
final class RotatedProgram {

  private static final int TURNS = 20;

  private RotatedProgram() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path last = Path.of(args[0]);
    boolean ends = args.length > 1;
    try (Selector selector = Selector.open()) {
      for (int turn = 1; Files.notExists(last); turn++) {
        selector.select(1);
        if (turn % TURNS == 0) {
          Thread.sleep(30);
        }
        if (ends && turn % TURNS == 0 && !running().isEmpty()) {
          ends = false;
          Recording first = running().get(0);
          first.stop();
          first.close();
        }
      }
    }
    // the next one begins before the last one ends
    long patience = System.nanoTime() + 10_000_000_000L;
    while (running().size() > 1 && System.nanoTime() < patience) {
      Thread.sleep(10);
    }
    System.out.println("running: " + running().size());
  }

  private static List<Recording> running() {
    return FlightRecorder.getFlightRecorder().getRecordings().stream()
        .filter(r -> r.getName().equals("holter") && r.getState() == RecordingState.RUNNING)
        .toList();
  }
}
