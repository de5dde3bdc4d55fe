/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a comparison comes to, by what its tests can tell. */
public enum Outcome {
  WORSE,
  BETTER,
  /** Some findings are worse, others better. */
  MIXED,
  /** No difference that these recordings could show. */
  UNCHANGED,
  INSUFFICIENT_DATA;

  /** As reports write it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
