/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The whole report in one word. */
public enum Verdict {
  /** At least one stall whose cause is the loop's own. */
  STALLED,
  /** Guarded calls on a loop, but no stall of its own. */
  BLOCKING,
  HEALTHY,
  /** No loop turned. */
  INSUFFICIENT_DATA;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
