/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a cause is founded. */
public enum Confidence {
  /** Measured: a guarded call, a pause or a clock covers most of the stall. */
  PROVEN,
  /** Several samples agree. */
  SAMPLED,
  /** A single sample or a correlation. */
  INFERRED,
  UNKNOWN;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
