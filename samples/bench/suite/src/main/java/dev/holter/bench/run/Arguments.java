/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A command's words: {@code name=value}, and names of what to measure. */
public final class Arguments {

  private final String command;
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> settings = new LinkedHashMap<>();

  /** Of a benchmark's command. */
  public Arguments(String benchmark, List<String> arguments) {
    // where somebody's JDKs lie says nothing to who does it again
    String told =
        arguments.stream().filter(a -> !a.startsWith("jdks=")).collect(Collectors.joining(" "));
    command = ("samples/bench/" + benchmark + " " + told).strip();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        words.add(argument);
      } else {
        settings.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
  }

  /** The command that does it again. */
  public String command() {
    return command;
  }

  /** The names given, or all of them. */
  public List<String> words(List<String> all) {
    return words(all, all);
  }

  /** The names given, each one of those known, or else some. */
  public List<String> words(List<String> known, List<String> otherwise) {
    for (String word : words) {
      if (!known.contains(word)) {
        throw new UsageException(word + " is none of " + String.join(", ", known));
      }
    }
    return words.isEmpty() ? otherwise : words;
  }

  /** A number of one or more. */
  public int number(String name, int otherwise) {
    return number(name, otherwise, 1);
  }

  /** A number that is no less than the least. */
  public int number(String name, int otherwise, int least) {
    String value = settings.remove(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException(name + "=" + value + " is no whole number from " + least + " on");
  }

  /** The variants to measure, those of them that can be had. */
  public List<Variant> variants(Places places, String... otherwise) {
    String value = settings.remove("variants");
    String[] wanted = value == null ? otherwise : value.split(",");
    return Variant.had(places, Arrays.stream(wanted).map(Variant::of).toList());
  }

  /** The JDKs to measure on. */
  public List<Jdk> jdks() {
    String named = settings.remove("jdks");
    List<Jdk> jdks = Jdk.all(named == null ? "" : named);
    if (jdks.isEmpty()) {
      throw new UsageException("jdks=" + named + " has no JDK that is 17 or later");
    }
    return jdks;
  }

  /** To be called once all settings were asked for: none may be left. */
  public void done() {
    if (!settings.isEmpty()) {
      throw new UsageException("no setting is called " + String.join(", ", settings.keySet()));
    }
  }
}
