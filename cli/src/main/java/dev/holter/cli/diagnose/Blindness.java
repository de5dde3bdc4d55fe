/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.AgentFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a recording could not show, so that nobody takes it for absence. */
final class Blindness {

  private static final Map<String, String> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put("jdk.JavaMonitorEnter", "waits for locks are known from samples alone");
    NEEDED.put("jdk.ThreadPark", "waits for other threads are known from samples alone");
    NEEDED.put("jdk.GCPhasePause", "GC pauses cannot be told from stalls of the loop");
    NEEDED.put("jdk.SafepointBegin", "safepoints cannot be told from stalls of the loop");
  }

  private Blindness() {}

  static List<String> of(ProcessFact p) {
    List<String> notes = new ArrayList<>();
    AgentFact a = p.agent();
    if (a.schema() > AgentFact.SCHEMA) {
      notes.add(
          "the recording is of a newer agent (its events are schema "
              + a.schema()
              + ", known is "
              + AgentFact.SCHEMA
              + "): what is new in it is left out; use a newer holter.jar");
    }
    for (String hook : a.degraded()) {
      notes.add("degraded: " + hook);
    }
    NEEDED.forEach(
        (event, lost) -> {
          if ("false".equals(p.settings().get(event + "#enabled"))) {
            notes.add(event + " was off: " + lost);
          }
        });
    if (a.debugger()) {
      notes.add("a debugger could be attached: stalls and long calls may be its breakpoints");
    }
    if (a.refusedCalls() > 0) {
      notes.add(
          "mode=fail changed the program's course: "
              + Plural.of(a.refusedCalls(), "blocking call")
              + " threw BlockingCallError instead of being made");
    }
    if (a.suppressedSamples() > 0) {
      notes.add(Plural.of(a.suppressedSamples(), "stall sample") + " suppressed by the limits");
    }
    if (a.suppressedStalls() > 0) {
      notes.add(Plural.of(a.suppressedStalls(), "stall") + " counted but without cause and place");
    }
    if (a.suppressedCalls() > 0) {
      notes.add(Plural.of(a.suppressedCalls(), "blocking call") + " counted but without a stack");
    }
    long blind = p.stalls().stream().filter(s -> !p.samples().containsKey(s.id())).count();
    if (blind > 0) {
      notes.add(Plural.of(blind, "stall") + " without any sample" + dropped(p.stalls()));
    }
    if (p.lostBytes() > 0) {
      notes.add("JFR itself dropped " + Plural.of(p.lostBytes(), "byte") + " of events");
    }
    return notes;
  }

  private static String dropped(List<StallFact> stalls) {
    int dropped = stalls.stream().mapToInt(StallFact::samplesDropped).sum();
    long late = stalls.stream().mapToLong(StallFact::processLate).max().orElse(0);
    return " ("
        + Plural.of(dropped, "sample")
        + " taken too late, watchdog late by at most "
        + Millis.text(late)
        + ")";
  }
}
