/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.attach.Sheet;
import dev.holter.attach.SheetText;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The option {@code doctor}: the coverage matrix on stderr, once, when the program has had time to
 * load what it needs, or as it ends.
 */
final class DoctorVisit implements Runnable {

  private static final long AFTER_MILLIS = 10_000;

  private final AtomicBoolean done = new AtomicBoolean();
  private final Supplier<Sheet> doctor;

  DoctorVisit(Supplier<Sheet> doctor) {
    this.doctor = doctor;
  }

  @Override
  public void run() {
    try {
      Thread.sleep(AFTER_MILLIS);
      tell();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells, if that is not done yet. */
  void tell() {
    if (done.compareAndSet(false, true)) {
      for (String line : new SheetText(doctor.get(), /* all= */ false).lines()) {
        Console.say(line);
      }
    }
  }
}
