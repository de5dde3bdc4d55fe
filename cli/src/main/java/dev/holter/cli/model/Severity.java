/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding matters, worst first. */
public enum Severity {
  ERROR,
  WARN,
  INFO;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
