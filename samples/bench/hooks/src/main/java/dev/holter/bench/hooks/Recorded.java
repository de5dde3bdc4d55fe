/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.hooks;

import java.util.concurrent.TimeUnit;
import jdk.jfr.FlightRecorder;
import jdk.jfr.RecordingState;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Begins to measure once Holter records: its recording starts beside the application. */
@State(Scope.Benchmark)
public class Recorded {

  /** Waits for it. */
  @Setup
  public void await() throws InterruptedException {
    while (!FlightRecorder.isInitialized()
        || FlightRecorder.getFlightRecorder().getRecordings().stream()
            .noneMatch(recording -> recording.getState() == RecordingState.RUNNING)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
