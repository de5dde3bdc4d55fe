/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.call.CallReports;
import dev.holter.agent.call.Refusals;
import dev.holter.agent.loop.Account;
import dev.holter.agent.watch.Sampler;
import dev.holter.event.AgentEvent;

/**
 * What was left out or refused since the agent started, which counts anew where it is attached
 * again.
 */
record Counted(long samples, long calls, long stalls, long refused) {

  static final Counted NOTHING = new Counted(0, 0, 0, 0);

  static Counted now() {
    return new Counted(
        Sampler.SUPPRESSED.get(),
        CallReports.SUPPRESSED.get(),
        Account.SUPPRESSED.get(),
        Refusals.COUNT.get());
  }

  void tell(AgentEvent e) {
    e.suppressedSamples = samples;
    e.suppressedCalls = calls;
    e.suppressedStalls = stalls;
    e.refusedCalls = refused;
  }
}
