/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * What was read.
 *
 * @param start ISO 8601, or null
 * @param notes what could not be seen: damage, events that were off, what was suppressed
 */
public record RecordingReport(
    List<String> files,
    String start,
    String end,
    double durationMs,
    String jvm,
    Long pid,
    String options,
    List<ProcessReport> processes,
    List<String> notes) {

  /**
   * One recorded process.
   *
   * @param started when its JVM did, ISO 8601; null if unknown
   */
  public record ProcessReport(String host, long pid, String started, String jvm, String options) {}
}
