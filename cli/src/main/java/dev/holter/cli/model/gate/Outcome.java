/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a rule, or of the whole gate, which is never off. */
public enum Outcome {
  PASS,
  FAIL,
  /** Too little data, a disturbed run, or sides that cannot be compared. */
  INCONCLUSIVE,
  /** The rule is switched off. */
  OFF;

  /** As reports write it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
