/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Finding;
import java.util.Map;
import java.util.StringJoiner;

/** What a finding's longest stall or call was for, in one short line. */
final class LabelText {

  private LabelText() {}

  /** Null where nothing is known that the source does not say already. */
  static String of(Finding f) {
    Map<String, String> labels = f.labels();
    StringJoiner line = new StringJoiner(", ");
    String route = labels.get("route");
    String handler = labels.get("handler");
    boolean told = f.source() != null && handler != null && f.source().startsWith(handler + "#");
    if (route != null) {
      line.add(route);
    } else if (handler != null && !told) {
      line.add(simple(handler));
    }
    if (labels.containsKey("verticle")) {
      line.add(simple(labels.get("verticle")));
    }
    if (labels.containsKey("channel")) {
      line.add(labels.get("channel"));
    }
    return line.length() == 0 ? null : line.toString();
  }

  /** The package is in the JSON report; a name that is no class's, as a script's, stays whole. */
  private static String simple(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return !simple.isEmpty() && Character.isUpperCase(simple.charAt(0)) ? simple : type;
  }
}
