/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.label.Rehearsal;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.record.CannotRecord;
import dev.holter.agent.weave.Coverage;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The part of starting that the application need not wait for, and the one line about it. */
final class Start implements Runnable {

  private final Options options;
  private final Coverage coverage;
  private final Callable<String> recording;
  private final Consumer<String> recordsTo;
  private final AtomicBoolean told = new AtomicBoolean();
  // volatile: written by the starting thread, read by who attached
  private volatile String line = "";
  private volatile boolean failed;

  /**
   * Starts.
   *
   * @param recording starts it and says where the events go
   * @param recordsTo hears of that
   */
  Start(
      Options options, Coverage coverage, Callable<String> recording, Consumer<String> recordsTo) {
    this.options = options;
    this.coverage = coverage;
    this.recording = recording;
    this.recordsTo = recordsTo;
  }

  @Override
  public void run() {
    try {
      SelfTest.run(coverage);
      String where = "recording off";
      if (options.records()) {
        where = recording.call();
      } else {
        Journal.giveUp();
      }
      new Rehearsal().run();
      recordsTo.accept(where);
      sayOnce(Version.TEXT + " on: " + summary() + "; " + where);
      if (options.verbose()) {
        Console.say("options " + options);
        Console.say("hooked " + coverage.onText().replace("\n", ", "));
      }
    } catch (Throwable t) {
      // JFR may fail in many ways (a full disk, a shutdown at once); the service goes on
      Journal.giveUp();
      if (t instanceof IllegalStateException && ending()) {
        tooLate();
      } else {
        failed = true;
        String why = t instanceof CannotRecord ? t.getMessage() : Console.reason(t);
        sayOnce("does not record: " + why + "; the program runs on");
      }
    }
  }

  /** Whether the JVM has begun to shut down, when JFR cannot start any more. */
  private static boolean ending() {
    Thread hook = new Thread(null, null, "holter-asks", 0, false);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** The program ended first. */
  void tooLate() {
    if (!options.records()) {
      return; // nothing is lost
    }
    failed = true;
    sayOnce("recorded nothing: the program ended before the recording began");
  }

  boolean failed() {
    return failed;
  }

  /** What was said. */
  String line() {
    return line;
  }

  private String summary() {
    int degraded = coverage.degradedHooks();
    String text = coverage.hooks() + " hooks";
    if (degraded > 0) {
      text += ", " + degraded + " degraded (";
      text += coverage.degradedText().replace("\n", "; ") + ")";
    }
    return text + ", stall " + Quantity.printDuration(options.stall());
  }

  /** The one line that is always said, whichever thread knows first what became of the start. */
  private void sayOnce(String text) {
    if (told.compareAndSet(false, true)) {
      line = text;
      Console.say(text);
    }
  }
}
