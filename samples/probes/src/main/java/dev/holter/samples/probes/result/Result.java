/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

/**
 * How Holter did on one probe.
 *
 * @param name the probe
 * @param rule its rule
 * @param outcome what came of it
 * @param difference recorded minus measured time in milliseconds, of the go where it is least;
 *     empty where nothing was recorded
 * @param remark what was reported instead, or why it cannot be seen
 */
record Result(String name, String rule, Outcome outcome, String difference, String remark) {

  /** What came of a probe. */
  enum Outcome {
    /** Rule, source and duration are right. */
    SEEN,
    /** Rule and source are right, the duration is not. */
    MISTIMED,
    /** Not reported with this rule and source. */
    MISSED,
    /** As missed, and known to be beyond reach. */
    UNSEEN,
    /** Said to be beyond reach, and yet seen. */
    SEEN_AFTER_ALL
  }

  /** One line, its parts between tabs. */
  String line() {
    return String.join("\t", "result", name, rule, outcome.name(), difference, remark);
  }

  static Result parse(String line) {
    String[] parts = line.split("\t", -1);
    return new Result(parts[1], parts[2], Outcome.valueOf(parts[3]), parts[4], parts[5]);
  }
}
