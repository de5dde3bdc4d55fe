/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.GateEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What else to know of a verdict. */
final class Notes {

  /** Notes on what could not be read or seen: a folder may hold hundreds of such files. */
  private static final int UNREAD = 5;

  private Notes() {}

  static List<String> of(Sides sides, Comparisons comparisons, List<Rule> rules) {
    List<String> notes = new ArrayList<>(comparisons.notes());
    List<String> unread =
        sides.head().stream().flatMap(r -> r.notes().stream()).distinct().toList();
    notes.addAll(unread.subList(0, Math.min(UNREAD, unread.size())));
    if (unread.size() > UNREAD) {
      notes.add((unread.size() - UNREAD) + " more notes on what could not be read or seen.");
    }
    for (Rule rule : rules) {
      for (String glob : UnknownCalls.of(rule, sides)) {
        notes.add(
            "calls "
                + glob
                + " of "
                + rule.kind().id()
                + ": no rule of the catalog, and none that these recordings have.");
      }
    }
    long disturbed = sides.head().stream().filter(Run::disturbed).count();
    if (disturbed > 0 && sides.head().size() > 1) {
      notes.add(
          disturbed
              + " of "
              + sides.head().size()
              + " runs were disturbed; no time is taken of them.");
    }
    long untold =
        sides.head().stream()
            .flatMap(r -> r.groups().values().stream())
            .mapToLong(LoopGroup::untold)
            .sum();
    if (untold > 0) {
      notes.add(
          Plural.of(untold, "stall")
              + " counted alone, for the agent's budget or for want of memory; no comparison knows of"
              + " them.");
    }
    if (sides.base() != null) {
      GateEnvironment was = sides.base().environment();
      GateEnvironment is = sides.head().get(0).environment();
      differ(notes, "JVMs", was.jvm(), is.jvm());
      differ(notes, "Processors", text(was.processors()), text(is.processors()));
      differ(notes, "Agents", was.agent(), is.agent());
      differ(notes, "Stall thresholds", ms(was), ms(is));
    }
    return List.copyOf(notes);
  }

  private static String text(Integer processors) {
    return processors == null ? "unknown" : processors.toString();
  }

  private static String ms(GateEnvironment e) {
    return e.stallThresholdMs() + " ms";
  }

  private static void differ(List<String> notes, String what, String was, String is) {
    if (!Objects.equals(was, is)) {
      notes.add(what + " differ: base " + was + ", now " + is + ".");
    }
  }
}
