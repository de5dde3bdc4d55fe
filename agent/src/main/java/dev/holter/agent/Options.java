/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agent's options: one value that is parsed from {@code k=v,k=v} and prints itself the same
 * way, so that a launcher can never write what the agent cannot read.
 *
 * <p>Immutable. Durations are nanoseconds, sizes bytes; 0 means unlimited or off. Lists inside a
 * value are split by a colon, because the comma splits options.
 *
 * @param stall shortest turn that counts as a stall
 * @param recording file the recording is dumped to at exit, {@code %p} being the process id; or
 *     {@code off}
 * @param maxSize bytes of recording kept
 * @param maxAge age of recording kept
 * @param rotate interval of numbered files, or 0 for one file
 * @param loops globs of loop names to watch, {@code !} excluding; empty watches all
 * @param rules globs of rule ids to guard, {@code !} excluding; empty guards all
 * @param callThreshold shortest guarded call that always leaves an event
 * @param details whether paths, hosts and the like are recorded
 * @param verbose whether the agent says more than its one line
 */
public record Options(
    long stall,
    String recording,
    long maxSize,
    long maxAge,
    long rotate,
    List<String> loops,
    List<String> rules,
    long callThreshold,
    boolean details,
    boolean verbose) {

  /** Environment variable whose options apply where the command line has none of that name. */
  public static final String ENVIRONMENT = "HOLTER_OPTIONS";

  private static final long MILLISECOND = 1_000_000L;

  /** What holds where nothing is said. */
  public static final Options DEFAULTS =
      new Options(
          20 * MILLISECOND,
          "holter-%p.jfr",
          250L << 20,
          0,
          0,
          List.of(),
          List.of(),
          MILLISECOND,
          true,
          false);

  /**
   * Reads options; the first source wins over the second.
   *
   * @param commandLine text behind the agent's jar, or null
   * @param environment value of {@link #ENVIRONMENT}, or null
   * @throws IllegalArgumentException with one line for the user: what is wrong and what is possible
   */
  public static Options parse(String commandLine, String environment) {
    Map<String, String> values = new LinkedHashMap<>();
    split(environment, values);
    split(commandLine, values);
    Options o = DEFAULTS;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      o = o.with(entry.getKey(), entry.getValue());
    }
    return o;
  }

  /** Whether a recording is kept at all. */
  public boolean records() {
    return !"off".equals(recording);
  }

  private Options with(String key, String value) {
    return switch (key) {
      case "stall" -> withStall(positive(key, Quantity.duration(key, value)));
      case "recording" -> withRecording(value);
      case "max-size" -> withMaxSize(Quantity.size(key, value));
      case "max-age" -> withMaxAge(unlimitedOr(key, value));
      case "rotate" -> withRotate(unlimitedOr(key, value));
      case "loops" -> withLoops(list(value));
      case "rules" -> withRules(list(value));
      case "call-threshold" -> withCallThreshold(Quantity.duration(key, value));
      case "details" -> withDetails(onOff(key, value));
      case "verbose" -> withVerbose(onOff(key, value));
      default ->
          throw new IllegalArgumentException(
              "unknown option '" + key + "'; there are " + String.join(", ", keys()));
    };
  }

  /** Every option's name, in the order they print. */
  public static List<String> keys() {
    return List.of(
        "stall",
        "recording",
        "max-size",
        "max-age",
        "rotate",
        "loops",
        "rules",
        "call-threshold",
        "details",
        "verbose");
  }

  /** The options as {@link #parse} reads them. */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder(160);
    b.append("stall=").append(Quantity.printDuration(stall));
    b.append(",recording=").append(recording);
    b.append(",max-size=").append(maxSize == 0 ? "unlimited" : Quantity.printSize(maxSize));
    b.append(",max-age=").append(maxAge == 0 ? "unlimited" : Quantity.printDuration(maxAge));
    b.append(",rotate=").append(rotate == 0 ? "off" : Quantity.printDuration(rotate));
    if (!loops.isEmpty()) {
      b.append(",loops=").append(String.join(":", loops));
    }
    if (!rules.isEmpty()) {
      b.append(",rules=").append(String.join(":", rules));
    }
    b.append(",call-threshold=").append(Quantity.printDuration(callThreshold));
    b.append(",details=").append(details ? "on" : "off");
    b.append(",verbose=").append(verbose ? "on" : "off");
    return b.toString();
  }

  private static void split(String text, Map<String, String> into) {
    if (text == null || text.isBlank()) {
      return;
    }
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      String key = (equals < 0 ? pair : pair.substring(0, equals)).trim();
      if (key.isEmpty()) {
        throw new IllegalArgumentException(
            "'"
                + pair
                + "' is no option; write k=v,k=v with k one of "
                + String.join(", ", keys()));
      }
      // a bare name switches on, as in 'verbose'
      into.put(key, equals < 0 ? "on" : pair.substring(equals + 1).trim());
    }
  }

  private static List<String> list(String value) {
    List<String> parts = new ArrayList<>();
    for (String part : value.split(":", -1)) {
      if (!part.isBlank() && !"all".equals(part)) {
        parts.add(part.trim());
      }
    }
    return List.copyOf(parts);
  }

  private static long positive(String key, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("option '" + key + "' must be more than 0");
    }
    return value;
  }

  private static long unlimitedOr(String key, String value) {
    return value.equals("unlimited") || value.equals("off") ? 0 : Quantity.duration(key, value);
  }

  private static boolean onOff(String key, String value) {
    return switch (value) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "option '" + key + "' is on or off, not '" + value + "'");
    };
  }

  private Options withStall(long v) {
    return new Options(
        v, recording, maxSize, maxAge, rotate, loops, rules, callThreshold, details, verbose);
  }

  private Options withRecording(String v) {
    if (v.isBlank() || v.equals("on")) {
      throw new IllegalArgumentException(
          "option 'recording' is a file (%p is the process id) or off");
    }
    return new Options(
        stall, v, maxSize, maxAge, rotate, loops, rules, callThreshold, details, verbose);
  }

  private Options withMaxSize(long v) {
    return new Options(
        stall, recording, v, maxAge, rotate, loops, rules, callThreshold, details, verbose);
  }

  private Options withMaxAge(long v) {
    return new Options(
        stall, recording, maxSize, v, rotate, loops, rules, callThreshold, details, verbose);
  }

  private Options withRotate(long v) {
    return new Options(
        stall, recording, maxSize, maxAge, v, loops, rules, callThreshold, details, verbose);
  }

  private Options withLoops(List<String> v) {
    return new Options(
        stall, recording, maxSize, maxAge, rotate, v, rules, callThreshold, details, verbose);
  }

  private Options withRules(List<String> v) {
    return new Options(
        stall, recording, maxSize, maxAge, rotate, loops, v, callThreshold, details, verbose);
  }

  private Options withCallThreshold(long v) {
    return new Options(
        stall, recording, maxSize, maxAge, rotate, loops, rules, v, details, verbose);
  }

  private Options withDetails(boolean v) {
    return new Options(
        stall, recording, maxSize, maxAge, rotate, loops, rules, callThreshold, v, verbose);
  }

  private Options withVerbose(boolean v) {
    return new Options(
        stall, recording, maxSize, maxAge, rotate, loops, rules, callThreshold, details, v);
  }
}
