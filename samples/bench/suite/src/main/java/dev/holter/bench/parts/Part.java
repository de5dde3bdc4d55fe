/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.parts;

import java.util.List;
import java.util.Locale;

/** Who a server's CPU time is spent by. */
public enum Part {
  SERVER("the server, the kernel's part with it"),
  TURN("Holter: a turn's hooks"),
  CALL("Holter: guarded calls"),
  WIRE("Holter: messages on their way out, and protocols"),
  WATCHDOG("Holter: the watchdog's thread"),
  HOLTER("Holter: all its other threads and code"),
  JFR("JFR: its sampler, its events, its threads"),
  JVM("the JVM: compilers, collector, its other threads");

  private static final String AGENT = "dev/holter/agent/";

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** Its name in results. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a table calls it. */
  public String title() {
    return title;
  }

  /**
   * That of a stack: its thread's, or that of the first code on it that is not the server's own.
   *
   * @param frames a thread's name in brackets, then from the outermost frame on
   */
  static Part of(List<String> frames) {
    String thread = frames.get(0);
    if (thread.startsWith("[holter-")) {
      return thread.startsWith("[holter-watchdog") ? WATCHDOG : HOLTER;
    }
    if (thread.startsWith("[JFR ")) {
      return JFR;
    }
    for (String frame : frames.subList(1, frames.size())) {
      if (frame.startsWith(AGENT)) {
        return ofHook(frame.substring(AGENT.length()));
      }
      if (frame.startsWith("jdk/jfr/") || frame.startsWith("Jfr")) {
        return JFR;
      }
    }
    return frames.stream().skip(1).anyMatch(frame -> frame.indexOf('/') > 0) ? SERVER : JVM;
  }

  private static Part ofHook(String frame) {
    return switch (frame.substring(0, frame.indexOf('/') + 1)) {
      case "loop/" -> TURN;
      case "call/" -> CALL;
      case "wire/" -> WIRE;
      default -> HOLTER;
    };
  }
}
