/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A stall's samples: the watchdog's, and JFR's own of the loop's thread while it computed. The
 * latter see nothing of a thread that waits, so that they add to the former and never stand alone.
 */
final class JfrSamples {

  private JfrSamples() {}

  static List<SampleFact> added(StallFact stall, List<SampleFact> taken, List<SpanFact> spans) {
    if (taken.isEmpty()) {
      return taken;
    }
    List<SampleFact> all = new ArrayList<>(taken);
    for (SpanFact s : spans) {
      boolean inside = s.start() >= stall.start() && s.start() <= stall.end();
      if (s.kind() == SpanFact.Kind.EXECUTION && inside && !s.stack().isEmpty()) {
        all.add(
            new SampleFact(
                stall.id(),
                stall.loop(),
                stall.turn(),
                s.start(),
                s.start() - stall.start(),
                "RUNNABLE",
                s.stack(),
                null,
                List.of(),
                /* deadlock= */ false,
                null,
                0,
                Map.of()));
      }
    }
    all.sort(Comparator.comparingLong(SampleFact::elapsed));
    return List.copyOf(all);
  }
}
