/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;

/** What was seen of protocols in one process. */
public record WireFact(List<LateTimerFact> lateTimers, List<TimeoutFact> timeouts) {

  /** Nothing was. */
  public static final WireFact NONE = new WireFact(List.of(), List.of());
}
