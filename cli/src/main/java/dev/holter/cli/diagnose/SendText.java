/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.fact.FlushDelayFact;
import dev.holter.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A late send as a person says it. */
final class SendText {

  private static final int TOLD = 3;

  /** Bunches first, of these the largest. */
  private static final Comparator<SendsReport.Delay> WORST =
      Comparator.comparing(SendsReport.Delay::bunched)
          .thenComparing(SendsReport.Delay::messages)
          .thenComparing(SendsReport.Delay::ageMs)
          .reversed();

  private SendText() {}

  static String of(FlushDelayFact d, Source source) {
    return what(d) + "; " + why(d, source);
  }

  /** What left late for a stall: the worst, and how many more. */
  static List<String> of(SendsReport sends, String stall) {
    List<SendsReport.Delay> its =
        sends.delays().stream()
            .filter(d -> stall.equals(d.stall()) && !"socket".equals(d.segment()))
            .sorted(WORST)
            .toList();
    List<String> sentences = new ArrayList<>();
    its.stream().limit(TOLD).forEach(d -> sentences.add(d.explanation()));
    if (its.size() > TOLD) {
      sentences.add("… and " + Plural.of(its.size() - TOLD, "late send") + " more");
    }
    return sentences;
  }

  private static String what(FlushDelayFact d) {
    String messages =
        Plural.of(d.messages(), "message") + (d.channel() == null ? "" : " of " + d.channel());
    if (d.bunched()) {
      return messages
          + ", written "
          + Millis.text(Millis.of(d.span()))
          + " apart, left together, the first "
          + Millis.text(Millis.of(d.age()))
          + " late";
    }
    return messages + " left " + Millis.text(Millis.of(d.age())) + " late";
  }

  private static String why(FlushDelayFact d, Source source) {
    if (d.segment().equals("socket") && !d.holder().equals("socket")) {
      return "the loop was held up as it wrote to the socket";
    }
    String who = source == null ? "" : ", in " + source.name();
    return switch (d.holder()) {
      case "read" -> "nothing is flushed before the read at work ends or flushes" + who;
      case "task" -> "nothing is flushed before the task at work ends or flushes" + who;
      case "unflushed" -> "what wrote did not flush; a later turn did" + who;
      case "loop" ->
          source == null
              ? "the loop came late to what was handed to it"
              : "the loop handed it to itself" + who + ", and came to it late";
      case "socket" -> "the socket did not take it: the peer reads slowly";
      default -> "nothing is flushed before the turn at work ends or flushes" + who;
    };
  }
}
