/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import java.util.List;

/**
 * What the gate says.
 *
 * @param lines one a limit
 */
public record Judgement(List<Line> lines) {

  /** One limit against what was measured. */
  public record Line(Outcome outcome, String rule, String limit, String value, String evidence) {}

  /** Whether a limit was kept. */
  public enum Outcome {
    PASS,
    FAIL,
    /** Too little data to judge. */
    INCONCLUSIVE
  }

  /** The worst of the lines: a limit that was broken stays broken, whatever else is unknown. */
  public Outcome outcome() {
    Outcome worst = Outcome.PASS;
    for (Line line : lines) {
      if (line.outcome() == Outcome.FAIL) {
        return Outcome.FAIL;
      }
      if (line.outcome() == Outcome.INCONCLUSIVE) {
        worst = Outcome.INCONCLUSIVE;
      }
    }
    return worst;
  }
}
