/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Registration;
import jdk.jfr.FlightRecorder;

/**
 * A program that ends while JFR still starts leaves a recording all the same, if JFR has begun to
 * and a loop has turned: for nothing, no exit is held up.
 *
 * @param doctor tells what was seen until then, or null
 */
record Join(Thread starter, Start start, DoctorVisit doctor) implements Runnable {

  // a start that the JVM's own end has caught never comes back on 25
  private static final long PATIENCE = 1_000;

  @Override
  public void run() {
    try {
      // in this order: to ask JFR loads it
      if (Registration.loops().length > 0 && FlightRecorder.isInitialized()) {
        starter.join(PATIENCE);
      }
      if (!Journal.on) {
        start.tooLate();
      }
      if (doctor != null) {
        doctor.tell();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
