/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.catalog.Permits;
import dev.holter.cli.model.fact.AgentFact;
import dev.holter.cli.model.fact.RunKey;
import dev.holter.cli.read.jfr.Event;

/** What the agent of one process says of itself, as a chunk begins and as it ends. */
final class AgentEvents {

  private boolean mixed;
  private AgentFact first;
  private long firstTime = Long.MAX_VALUE;
  private AgentFact last;
  private long lastTime;
  private RunKey key = new RunKey(null, 0, 0);

  void subscribe(EventPass pass) {
    pass.on("holter.Agent", this::agent);
  }

  void add(AgentEvents o) {
    mixed |= o.mixed;
    if (o.any()) {
      told(o.first, o.firstTime);
      told(o.last, o.lastTime);
    }
  }

  boolean any() {
    return last != null;
  }

  /** Null if unknown. */
  String host() {
    return key.host();
  }

  /** 0 if unknown. */
  long pid() {
    return key.pid();
  }

  /** As it was last told of, with what it counted in the files that were read. */
  AgentFact fact() {
    if (last == null) {
      return AgentFact.UNKNOWN;
    }
    // of a JVM that was killed there may be but one: then what it had counted
    return lastTime == firstTime ? last : last.since(first);
  }

  private void told(AgentFact agent, long time) {
    if (time < firstTime) {
      first = agent;
      firstTime = time;
    }
    if (last == null || time >= lastTime) {
      last = agent;
      lastTime = time;
    }
  }

  /** Whether a file has the events of another run of a process as well. */
  boolean mixed() {
    return mixed;
  }

  private void agent(Event e) {
    RunKey run =
        new RunKey(
            Fields.text(e, "host"),
            Fields.number(e, "pid"),
            JvmEvents.MILLI * Fields.number(e, "jvmStart"));
    mixed |= any() && !run.same(key);
    key = run;
    String options = Fields.text(e, "options");
    told(
        new AgentFact(
            Fields.text(e, "version"),
            (int) Fields.number(e, "schema"),
            options == null ? "" : options,
            Fields.lines(e, "hooks"),
            Fields.lines(e, "degraded"),
            Fields.number(e, "stallThreshold"),
            Fields.number(e, "callThreshold"),
            Fields.number(e, "selfCpu"),
            Fields.number(e, "suppressedSamples"),
            Fields.number(e, "suppressedCalls"),
            Fields.number(e, "suppressedStalls"),
            Fields.number(e, "refusedCalls"),
            Permits.ofText(Fields.text(e, "permits")),
            Fields.flag(e, "debugger")),
        Fields.end(e));
  }
}
