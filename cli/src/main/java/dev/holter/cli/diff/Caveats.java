/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.fact.BeatFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What makes two sides hard to compare, and what no test of these recordings can tell. */
final class Caveats {

  /** Watched so many times as long, one side sees what the other has to miss. */
  private static final double UNEVEN = 10;

  private Caveats() {}

  static List<String> of(DiffSide base, DiffSide head) {
    List<String> notes = new ArrayList<>();
    differ(notes, "Stall thresholds", threshold(base), threshold(head));
    differ(notes, "JVMs", base.report().recording().jvm(), head.report().recording().jvm());
    differ(notes, "Agents", base.report().agent().version(), head.report().agent().version());
    if (base.hours() > UNEVEN * head.hours() || head.hours() > UNEVEN * base.hours()) {
      notes.add(
          "One side was watched more than ten times as long: what happens seldom is seen there alone.");
    }
    disturbed(notes, "BASE", base.report());
    disturbed(notes, "HEAD", head.report());
    countedAlone(notes, "BASE", base);
    countedAlone(notes, "HEAD", head);
    if (processes(base) == 1 || processes(head) == 1) {
      notes.add(
          "A side is a single run: what differs from run to run for no reason is in no test here."
              + " Give several recordings a side.");
    }
    notes.add(
        "Counts are held against the time that loops were watched, not against the requests that"
            + " came: twice the load is twice the calls.");
    return List.copyOf(notes);
  }

  private static void countedAlone(List<String> notes, String side, DiffSide of) {
    long stalls =
        of.recording().processes().stream()
            .flatMap(p -> p.beats().values().stream())
            .mapToLong(BeatFact::untoldStalls)
            .sum();
    if (stalls > 0) {
      notes.add(
          Plural.of(stalls, "stall")
              + " of "
              + side
              + " counted alone, for the agent's budget or for want of memory: no finding here has"
              + " them.");
    }
  }

  private static int processes(DiffSide side) {
    return side.recording().processes().size();
  }

  private static String threshold(DiffSide side) {
    return side.report().agent().stallThresholdMs() + " ms";
  }

  private static void differ(List<String> notes, String what, String base, String head) {
    if (!Objects.equals(base, head)) {
      notes.add(what + " differ: BASE " + base + ", HEAD " + head + ".");
    }
  }

  private static void disturbed(List<String> notes, String side, Report r) {
    if (r.process().disturbed()) {
      notes.add(
          side
              + " was held up as a whole now and then (GC, safepoints, a busy machine): its loops"
              + " were slower for no fault of the code.");
    }
  }
}
