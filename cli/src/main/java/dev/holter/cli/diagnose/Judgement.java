/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.source.Frame;
import java.util.List;

/**
 * What a rule says of a stall.
 *
 * @param explanation one sentence with the numbers it rests on
 * @param rule the guarded rule, where one is to blame
 * @param detail what the call worked on
 * @param stack the stack whose source is to blame; empty where no code is
 */
record Judgement(
    Cause cause,
    Confidence confidence,
    String explanation,
    String rule,
    String detail,
    List<Frame> stack) {

  static Judgement of(Cause cause, Confidence confidence, String explanation, List<Frame> stack) {
    return new Judgement(cause, confidence, explanation, null, null, stack);
  }

  static Judgement ofProcess(Cause cause, Confidence confidence, String explanation) {
    return of(cause, confidence, explanation, List.of());
  }
}
