/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import dev.holter.agent.loop.Journal;
import dev.holter.event.AftermathEvent;
import dev.holter.event.AgentEvent;
import dev.holter.event.ArtifactEvent;
import dev.holter.event.BlockingCallEvent;
import dev.holter.event.BlockingTotalsEvent;
import dev.holter.event.ControlEvent;
import dev.holter.event.HeartbeatEvent;
import dev.holter.event.LoopEvent;
import dev.holter.event.StallEvent;
import dev.holter.event.StallSampleEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * Starts the recording, or joins the one the user started.
 *
 * <p>Runs on Holter's own thread, beside the application's start: JFR takes half a second. A user's
 * recording from the command line starts only after {@code premain}, so it is waited for.
 */
final class Recorder {

  private static final String USER_FLAG = "-XX:StartFlightRecording";
  private static final long PATIENCE = 10_000L;

  private final Options options;
  private final Pulse pulse;
  private final AgentFacts agentFacts;
  private final Artifacts artifacts;

  Recorder(Options options, AgentFacts agentFacts, Artifacts artifacts) {
    this.options = options;
    this.agentFacts = agentFacts;
    this.artifacts = artifacts;
    this.pulse = new Pulse();
  }

  /**
   * Starts.
   *
   * @return where the events go, for the agent's one line
   */
  String start() throws CannotRecord, InterruptedException, ClassNotFoundException {
    try {
      return open();
    } catch (IllegalStateException e) {
      // else JFR cannot start because the JVM has begun to shut down
      if (e.getCause() instanceof IOException) {
        throw CannotRecord.repository(e.getCause());
      }
      throw e;
    }
  }

  private String open() throws CannotRecord, InterruptedException, ClassNotFoundException {
    String where;
    Runnable start;
    if (userRecords()) {
      Recording thresholds = new Recording();
      thresholds.setName("holter-thresholds");
      thresholds.setToDisk(false);
      JdkEvents.enable(thresholds, options.details());
      start = thresholds::start;
      where = "events go into the recording already running";
    } else {
      OwnRecording own = new OwnRecording(options);
      own.open();
      start = own::start;
      where = "recording " + own.file();
    }
    initialiseEvents();
    FlightRecorder.addPeriodicEvent(AgentEvent.class, this::chunk);
    FlightRecorder.addPeriodicEvent(HeartbeatEvent.class, pulse::beat);
    start.run();
    Journal.open();
    String repository = System.getProperty("jdk.jfr.repository");
    if (repository != null) {
      OwnRecording.ownerOnly(Path.of(repository), "rwx------");
      where += ", live data in " + repository;
    }
    return where;
  }

  /** At the beginning and the end of each chunk. */
  private void chunk() {
    pulse.newChunk();
    agentFacts.write();
    artifacts.settle();
    artifacts.writeAll();
    pulse.beat();
  }

  private static boolean userRecords() throws InterruptedException {
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith(USER_FLAG)) {
        return waitForUser();
      }
    }
    return FlightRecorder.isInitialized() && running();
  }

  private static boolean waitForUser() throws InterruptedException {
    for (long waited = 0; waited < PATIENCE; waited += 10) {
      if (FlightRecorder.isInitialized() && running()) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }

  private static boolean running() {
    for (Recording r : FlightRecorder.getFlightRecorder().getRecordings()) {
      if (r.getState() == RecordingState.RUNNING) {
        return true;
      }
    }
    return false;
  }

  /**
   * On one thread, before any hook can touch one: JFR deadlocks where event classes are initialised
   * on several threads at once (JDK-8371889).
   */
  private static void initialiseEvents() throws ClassNotFoundException {
    Class<?>[] events = {
      AgentEvent.class,
      LoopEvent.class,
      HeartbeatEvent.class,
      StallEvent.class,
      StallSampleEvent.class,
      AftermathEvent.class,
      BlockingCallEvent.class,
      BlockingTotalsEvent.class,
      ControlEvent.class,
      ArtifactEvent.class,
    };
    for (Class<?> event : events) {
      Class.forName(event.getName(), true, event.getClassLoader());
    }
  }
}
