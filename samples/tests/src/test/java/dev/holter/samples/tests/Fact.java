/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line of what a sample says it did, as {@code Facts} of the samples prints it. */
record Fact(
    String kind, String loop, String rule, String cause, double ms, String source, String detail) {

  static List<Fact> of(List<String> out) {
    return out.stream().filter(line -> line.startsWith("fact ")).map(Fact::parse).toList();
  }

  private static Fact parse(String line) {
    // the detail is last and may hold blanks
    String[] halves = line.split(" detail=", 2);
    String[] words = halves[0].split(" ");
    Map<String, String> values = new HashMap<>();
    for (int i = 2; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      values.put(pair[0], pair[1]);
    }
    return new Fact(
        words[1],
        values.get("loop"),
        values.get("rule"),
        values.get("cause"),
        Double.parseDouble(values.get("ms")),
        values.get("source"),
        halves.length > 1 ? halves[1] : null);
  }

  boolean isStall() {
    return kind.equals("stall");
  }

  boolean isCall() {
    return kind.equals("call");
  }
}
