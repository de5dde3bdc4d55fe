/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether Holter records in this JVM, by what its agent says in the system properties. */
final class AgentPresence {

  /**
   * The agent starts its recording beside the program, in half a second; a busy machine in many.
   */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);

  private static final String SEES_NOTHING = "@NoStalls sees nothing: ";

  // once for all tests: where the recording never starts, each of them would wait
  private static final long DEADLINE = System.nanoTime() + PATIENCE;

  private AgentPresence() {}

  /** The one line that says what to mend, or null if it records. */
  static String fault() {
    if (System.getProperty("holter.since") == null) {
      return SEES_NOTHING
          + "the test JVM runs without Holter. Add -javaagent:/path/to/holter-agent.jar to its"
          + " options: Surefire <argLine>, Gradle jvmArgs; -Dholter.nostalls=off runs the tests"
          + " without";
    }
    String recording = recording();
    if (recording == null) {
      return SEES_NOTHING
          + "Holter does not record in this JVM; its line on stderr, which begins with \"holter:\","
          + " says why";
    }
    if (recording.equals("recording off")) {
      return SEES_NOTHING
          + "the agent of this JVM has recording=off; take that out of -javaagent:holter-agent.jar=…"
          + " and of HOLTER_OPTIONS";
    }
    if (!LoopTurns.known()) {
      return SEES_NOTHING
          + "holter-agent.jar is "
          + System.getProperty("holter.version")
          + ", and holter-junit.jar of another version: use the same";
    }
    return null;
  }

  private static String recording() {
    String recording;
    while ((recording = System.getProperty("holter.recording")) == null
        && System.nanoTime() - DEADLINE < 0) {
      LockSupport.parkNanos(LOOK);
    }
    return recording;
  }
}
