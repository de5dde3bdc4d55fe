/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;

/**
 * What was seen of sends in one process.
 *
 * @param totals each loop's as last told
 */
public record SendsFact(List<FlushDelayFact> delays, List<FlushTotalsFact> totals) {

  /** Nothing was. */
  public static final SendsFact NONE = new SendsFact(List.of(), List.of());
}
