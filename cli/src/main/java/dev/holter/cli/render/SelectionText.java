/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.SelectionReport;
import java.util.StringJoiner;

/** What a report was narrowed down to, in a sentence; nobody shall take a part for the whole. */
public final class SelectionText {

  private SelectionText() {}

  public static String of(SelectionReport s) {
    StringJoiner asked = new StringJoiner(", ");
    if (s.from() != null) {
      asked.add("from " + s.from());
    }
    if (s.to() != null) {
      asked.add("to " + s.to());
    }
    if (s.excludeWarmup()) {
      asked.add("without the first 10 s of the JVM");
    }
    if (!s.loops().isEmpty()) {
      asked.add("loops " + String.join(" ", s.loops()));
    }
    if (s.cause() != null) {
      asked.add("cause " + s.cause().id());
    }
    if (s.minDurationMs() != null) {
      asked.add("of at least " + Millis.text(s.minDurationMs()));
    }
    SelectionReport.LeftOut out = s.leftOut();
    return "A part of the recording: "
        + asked
        + ". Left out: "
        + Plural.of(out.loops(), "loop")
        + ", "
        + Plural.of(out.stalls(), "stall")
        + " of "
        + Millis.text(out.stallMs())
        + " in all, "
        + Plural.of(out.blockingCalls(), "blocking call")
        + ".";
  }
}
