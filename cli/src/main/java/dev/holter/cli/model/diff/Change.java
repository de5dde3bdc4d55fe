/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a finding; in this order they are told. */
public enum Change {
  NEW,
  WORSE,
  BETTER,
  GONE,
  UNCHANGED;

  /** As reports write it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
