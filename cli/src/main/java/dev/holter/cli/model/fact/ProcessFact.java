/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;
import java.util.Map;

/**
 * Everything recorded of one process. Loops of two processes are never mixed: their ids say nothing
 * outside of their process.
 *
 * @param beats by loop
 * @param samples by stall
 * @param aftermaths by stall
 * @param spans only those that overlap a stall
 * @param wire what was seen of protocols
 * @param artifacts jar or folder by class
 * @param settings effective settings of the JDK's events, as {@code jdk.ThreadSleep#threshold}
 * @param history what the timeline is drawn from
 * @param lostBytes what JFR itself dropped
 */
public record ProcessFact(
    String host,
    long pid,
    JvmFact jvm,
    AgentFact agent,
    Map<Long, LoopFact> loops,
    Map<Long, BeatFact> beats,
    List<StallFact> stalls,
    Map<Long, List<SampleFact>> samples,
    List<CallFact> calls,
    List<TotalFact> totals,
    Map<Long, AftermathFact> aftermaths,
    List<SpanFact> spans,
    List<ControlBeatFact> controlBeats,
    ControlFact control,
    HistoryFact history,
    WireFact wire,
    Map<String, String> artifacts,
    Map<String, String> settings,
    long lostBytes) {

  /** Which run of which process it was. */
  public RunKey key() {
    return new RunKey(host, pid, jvm.start());
  }
}
