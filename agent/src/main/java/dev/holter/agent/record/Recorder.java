/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import dev.holter.agent.loop.Journal;
import dev.holter.event.AftermathEvent;
import dev.holter.event.AgentEvent;
import dev.holter.event.ArtifactEvent;
import dev.holter.event.BlockingCallEvent;
import dev.holter.event.BlockingTotalsEvent;
import dev.holter.event.ConnectEvent;
import dev.holter.event.ConnectTotalsEvent;
import dev.holter.event.ControlEvent;
import dev.holter.event.FlushDelayEvent;
import dev.holter.event.FlushTotalsEvent;
import dev.holter.event.HeartbeatEvent;
import dev.holter.event.Http2ConnectionEvent;
import dev.holter.event.Http2GoawayEvent;
import dev.holter.event.Http2ResetEvent;
import dev.holter.event.LateTimerEvent;
import dev.holter.event.LoopEvent;
import dev.holter.event.StallEvent;
import dev.holter.event.StallSampleEvent;
import dev.holter.event.TimeoutEvent;
import dev.holter.event.WebSocketCloseEvent;
import dev.holter.event.WebSocketPingEvent;
import dev.holter.event.WebSocketTotalsEvent;
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
  private final boolean late;
  private final Pulse pulse = new Pulse();
  // the same object each time: JFR removes it by identity
  private final Runnable beat = pulse::beat;
  private final Runnable chunk = this::chunk;
  private final AgentFacts agentFacts;
  private final Artifacts artifacts;
  private OwnRecording own;
  private Recording thresholds;
  // under the lock: the starting thread and JFR's may come to it
  private boolean begun;

  Recorder(Options options, boolean late, AgentFacts agentFacts, Artifacts artifacts) {
    this.options = options;
    this.late = late;
    this.agentFacts = agentFacts;
    this.artifacts = artifacts;
  }

  /**
   * Starts.
   *
   * @return where the events go, for the agent's one line
   */
  String start() throws CannotRecord, InterruptedException {
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

  private String open() throws CannotRecord, InterruptedException {
    String where;
    if (userRecords()) {
      thresholds = new Recording();
      thresholds.setName("holter-thresholds");
      thresholds.setToDisk(false);
      JdkEvents.enable(thresholds, options.details());
      where = "events go into the recording already running";
    } else {
      own = new OwnRecording(options, late);
      own.open();
      where = "recording " + own.file();
    }
    FlightRecorder.addPeriodicEvent(AgentEvent.class, chunk);
    try {
      if (own == null) {
        thresholds.start();
      } else {
        own.start();
      }
      begin();
    } catch (Throwable t) {
      // such as no room for classes: nothing is left behind that a later recording would begin
      Journal.close();
      stop();
      throw t;
    }
    FlightRecorder.addPeriodicEvent(HeartbeatEvent.class, beat);
    String repository = System.getProperty("jdk.jfr.repository");
    if (repository != null) {
      OwnRecording.ownerOnly(Path.of(repository), "rwx------");
      where += ", live data in " + repository;
    }
    return where;
  }

  /**
   * Once, as the first chunk begins. JFR calls it in the midst of its own start, so that a program
   * that ends just then, which has to wait for that, leaves a recording of what there was.
   *
   * @return whether this was the time
   */
  private synchronized boolean begin() {
    if (begun) {
      return false;
    }
    initialiseEvents();
    Journal.open();
    agentFacts.writeFirst();
    artifacts.writeAll();
    pulse.lastBeat(); // what is told from one beat to the next begins here
    begun = true;
    return true;
  }

  /**
   * Ends it; the last chunk's end writes the last heartbeats.
   *
   * @return what became of it, for people
   */
  String stop() {
    String left = "its events are in the recording that goes on";
    try {
      if (own == null) {
        chunk();
        thresholds.close();
      } else {
        left = own.stop();
      }
    } catch (RuntimeException | IOException e) {
      left = "its recording could not be written: " + e; // a full disk; the service goes on
    }
    FlightRecorder.removePeriodicEvent(chunk);
    FlightRecorder.removePeriodicEvent(beat);
    return left;
  }

  /** At the beginning and the end of each chunk. */
  private void chunk() {
    if (begin()) {
      return;
    }
    pulse.newChunk();
    agentFacts.write();
    artifacts.settle();
    artifacts.writeAll();
    pulse.lastBeat();
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
   *
   * <p>After the recording has started, when a class is instrumented as it is loaded. Those that
   * are there before are all retransformed under JFR's one lock, and a loop that registers an event
   * of its own meanwhile, as Netty 4.2 does at its first buffer, waits for the last of them.
   */
  private static void initialiseEvents() {
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
      LateTimerEvent.class,
      TimeoutEvent.class,
      Http2ConnectionEvent.class,
      Http2ResetEvent.class,
      Http2GoawayEvent.class,
      FlushDelayEvent.class,
      FlushTotalsEvent.class,
      WebSocketPingEvent.class,
      WebSocketCloseEvent.class,
      WebSocketTotalsEvent.class,
      ConnectEvent.class,
      ConnectTotalsEvent.class,
    };
    for (Class<?> event : events) {
      initialise(event);
    }
  }

  private static void initialise(Class<?> event) {
    try {
      Class.forName(event.getName(), /* initialize= */ true, event.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e); // it is there, by its loader
    }
  }
}
