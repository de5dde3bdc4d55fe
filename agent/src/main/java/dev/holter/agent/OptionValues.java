/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code k=v,k=v} taken apart and read by kind; whatever is wrong is one line for the user. */
final class OptionValues {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Adds what a source says; it wins over what was there. */
  void read(String source) {
    if (source == null || source.isBlank()) {
      return;
    }
    for (String pair : source.split(",", -1)) {
      int equals = pair.indexOf('=');
      String key = (equals < 0 ? pair : pair.substring(0, equals)).trim();
      String known = String.join(", ", Options.keys());
      if (key.isEmpty()) {
        throw new IllegalArgumentException(
            "'" + pair + "' is no option; write k=v,k=v with k one of " + known);
      }
      if (!Options.keys().contains(key)) {
        throw new IllegalArgumentException("unknown option '" + key + "'; there are " + known);
      }
      // a bare name switches on, as in 'verbose'
      values.put(key, equals < 0 ? "on" : pair.substring(equals + 1).trim());
    }
  }

  String text(String key, String unsaid) {
    return values.getOrDefault(key, unsaid);
  }

  long duration(String key, String unsaid) {
    return Quantity.duration(key, text(key, unsaid));
  }

  long positive(String key, String unsaid) {
    long value = duration(key, unsaid);
    if (value <= 0) {
      throw new IllegalArgumentException("option '" + key + "' must be more than 0");
    }
    return value;
  }

  long unlimitedOr(String key) {
    String value = text(key, "unlimited");
    return value.equals("unlimited") || value.equals("off") ? 0 : Quantity.duration(key, value);
  }

  long size(String key, String unsaid) {
    return Quantity.size(key, text(key, unsaid));
  }

  /** Nanoseconds a second. */
  long share(String key, String unsaid) {
    return Quantity.share(key, text(key, unsaid));
  }

  String recording(String unsaid) {
    String value = text("recording", unsaid);
    if (value.isBlank() || value.equals("on")) {
      throw new IllegalArgumentException(
          "option 'recording' is a file (%p is the process id) or off");
    }
    return value;
  }

  /** A file that can be read, or null. */
  String file(String key) {
    String value = text(key, "off");
    if (value.equals("off")) {
      return null;
    }
    try {
      if (Files.isReadable(Path.of(value))) {
        return value;
      }
    } catch (InvalidPathException e) {
      // no file either
    }
    throw new IllegalArgumentException(
        "option '" + key + "': there is no readable file '" + value + "'");
  }

  List<String> list(String key) {
    List<String> parts = new ArrayList<>();
    for (String part : text(key, "").split(":", -1)) {
      if (!part.isBlank() && !"all".equals(part)) {
        parts.add(part.trim());
      }
    }
    return List.copyOf(parts);
  }

  /** Globs of loop names and, behind an at sign, of frameworks. */
  List<String> loops() {
    List<String> all = list("loops");
    for (String part : all) {
      LoopChoice.check(part);
    }
    return all;
  }

  boolean onOff(String key, String unsaid) {
    String value = text(key, unsaid);
    return switch (value) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "option '" + key + "' is on or off, not '" + value + "'");
    };
  }
}
