/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing a stall was. */
public enum Cause {
  BLOCKING_CALL,
  LOCK,
  WAIT,
  CPU,
  CONGESTION,
  CLASS_INIT,
  GC,
  SAFEPOINT,
  NOT_SCHEDULED,
  SUSPENDED,
  UNKNOWN;

  /** The name in reports, such as {@code class-init}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Cause> of(String id) {
    return Stream.of(values()).filter(c -> c.id().equals(id)).findFirst();
  }

  /** Whether the whole process was held up, so that no code of the loop is to blame. */
  public boolean ofProcess() {
    return this == GC || this == SAFEPOINT || this == NOT_SCHEDULED || this == SUSPENDED;
  }
}
