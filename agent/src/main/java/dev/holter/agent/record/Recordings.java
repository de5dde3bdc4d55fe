/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import dev.holter.agent.call.Sources;
import dev.holter.agent.watch.Sampler;
import dev.holter.agent.weave.Coverage;
import dev.holter.catalog.Permits;
import java.lang.instrument.Instrumentation;
import java.util.List;

/** All that is recorded, put together: the door to this package. */
public final class Recordings {

  private final Artifacts artifacts;
  private final Options options;
  private final boolean late;
  private Recorder recorder;

  /**
   * Prepares; nothing of JFR is touched yet.
   *
   * @param late whether the program runs already, and may have a recording from an earlier time
   */
  public Recordings(Instrumentation instrumentation, Options options, boolean late) {
    this.artifacts = new Artifacts(instrumentation);
    this.options = options;
    this.late = late;
  }

  /** Hears of the stacks of guarded calls. */
  public Sources sources() {
    return artifacts;
  }

  /** Hears of the stacks of stalls. */
  public Sampler.StackListener stacks() {
    return artifacts;
  }

  /** What has to be done now and then, on Holter's own thread. */
  public void chores() {
    artifacts.settle();
  }

  /**
   * Starts recording; takes half a second.
   *
   * @return where the events go, for the agent's one line
   */
  public synchronized String start(
      String version, Permits permits, Coverage coverage, List<Thread> own) throws Exception {
    AgentFacts facts = new AgentFacts(version, options, permits, coverage, own);
    recorder = new Recorder(options, late, facts, artifacts);
    return recorder.start();
  }

  /**
   * Ends the recording, if there is one.
   *
   * @return what became of it
   */
  public synchronized String stop() {
    Recorder ending = recorder;
    recorder = null;
    return ending == null ? "nothing was recorded" : ending.stop();
  }
}
