/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * What the agent does about a blocking call beside recording it.
 *
 * @param kind see {@link Kind}
 * @param rules of {@code fail}: globs of the rules whose calls are refused; empty means all
 */
public record Mode(Kind kind, List<String> rules) {

  /** The modes. */
  public enum Kind {
    /** Nothing. */
    OBSERVE,
    /** Writes a block of text about each new finding to stderr, once. */
    LOG,
    /** Throws an error before the call: for tests alone. */
    FAIL
  }

  static Mode parse(String value) {
    List<String> parts = new ArrayList<>(List.of(value.split(":")));
    String kind = parts.isEmpty() ? "" : parts.remove(0);
    for (Kind k : Kind.values()) {
      if (k.name().toLowerCase(java.util.Locale.ROOT).equals(kind)
          && (k == Kind.FAIL || parts.isEmpty())) {
        return new Mode(k, List.copyOf(parts));
      }
    }
    throw new IllegalArgumentException(
        "option 'mode' is observe, log, fail or fail:RULES such as fail:tls.*:file.*, not '"
            + value
            + "'");
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    return rules.isEmpty() ? name : name + ":" + String.join(":", rules);
  }
}
