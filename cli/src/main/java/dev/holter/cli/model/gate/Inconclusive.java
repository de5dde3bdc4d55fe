/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an inconclusive gate means to the build. */
public enum Inconclusive {
  /** It ends with a code of its own, which a build takes for a failure unless told otherwise. */
  FAIL,
  /** It is told, and the build goes on. */
  WARN,
  /** It counts as passed. */
  PASS;

  /** As options and reports write it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
