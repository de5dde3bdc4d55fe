/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the process was at when something happened. */
public enum LifePhase {
  START_UP,
  STEADY,
  SHUTDOWN;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
