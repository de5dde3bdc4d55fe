/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people know a piece of work by: what the agent recorded, and the handler in its stack. */
final class Labels {

  private static final List<String> ORDER = List.of("route", "verticle", "handler", "channel");

  private Labels() {}

  static Map<String, String> of(Map<String, String> recorded, List<Frame> stack) {
    String handler = NettyHandler.of(stack);
    Map<String, String> labels = new LinkedHashMap<>();
    for (String name : ORDER) {
      String value = name.equals("handler") ? handler : recorded.get(name);
      if (value != null) {
        labels.put(name, value);
      }
    }
    return Collections.unmodifiableMap(labels);
  }
}
