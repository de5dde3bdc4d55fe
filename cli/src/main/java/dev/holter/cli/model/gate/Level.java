/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a broken rule does. */
public enum Level {
  /** It fails the gate. */
  ERROR,
  /** It is told, and fails nothing. */
  WARN,
  /** It is not looked at. */
  OFF;

  /** As files and reports write it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
