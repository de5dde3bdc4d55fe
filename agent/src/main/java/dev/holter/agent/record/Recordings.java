/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import dev.holter.agent.call.Sources;
import dev.holter.agent.watch.Sampler;
import dev.holter.agent.weave.Coverage;
import dev.holter.catalog.Permits;
import java.lang.instrument.Instrumentation;

/** All that is recorded, put together: the door to this package. */
public final class Recordings {

  private final Artifacts artifacts;

  /** Prepares; nothing of JFR is touched yet. */
  public Recordings(Instrumentation instrumentation) {
    artifacts = new Artifacts(instrumentation);
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
  public String start(
      String version, Options options, Permits permits, Coverage coverage, Thread watchdog)
      throws Exception {
    AgentFacts facts = new AgentFacts(version, options, permits, coverage, watchdog);
    return new Recorder(options, facts, artifacts).start();
  }
}
