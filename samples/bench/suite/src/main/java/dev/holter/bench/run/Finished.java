/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took from its start to its end.
 *
 * @param residentKb the most memory that it had resident, as last seen before its end
 */
public record Finished(double wallMillis, double cpuMillis, double residentKb) {

  private static final long LOOK_MILLIS = 10;

  /** Runs a command that prints much and must end well. */
  public static Finished run(List<String> command) throws InterruptedException {
    double children = ChildTime.millis();
    long start = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.INHERIT)
              .start();
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      double resident = 0;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        resident = Math.max(resident, peak(status));
      }
      double wall = (System.nanoTime() - start) / 1e6;
      if (process.exitValue() != 0) {
        throw new IllegalStateException(command + " ended with " + process.exitValue());
      }
      return new Finished(wall, ChildTime.millis() - children, resident);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double peak(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException e) {
      // it has just ended
    }
    return 0;
  }
}
