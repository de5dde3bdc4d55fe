/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * A report with what it sums up.
 *
 * @param stalls every one of them; a report lists the longest
 * @param stacks where stalls spent their time, nothing folded
 */
public record Diagnosed(Report report, List<StallReport> stalls, List<StallStack> stacks) {

  public Diagnosed withTool(String version) {
    return new Diagnosed(report.withTool(version), stalls, stacks);
  }
}
