/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which frames belong to a loop's own framework, and which of those only pass work on.
 *
 * <p>The tables have lines {@code own PREFIX}, {@code inner PREFIX} (of the framework, but never
 * worth naming), {@code dispatch CLASS#METHOD} and {@code include TABLE}. A prefix also matches
 * behind a shading prefix.
 */
public final class Plumbing {

  private static final Map<String, Plumbing> KNOWN = new ConcurrentHashMap<>();

  private final List<String> own = new ArrayList<>();
  private final List<String> inner = new ArrayList<>();
  private final List<String> dispatchGlobs = new ArrayList<>();
  private final MethodGlobs dispatch;

  private Plumbing(String framework) {
    load(framework);
    dispatch = MethodGlobs.of(dispatchGlobs);
  }

  public static Plumbing of(String framework) {
    String name = framework.toLowerCase(Locale.ROOT);
    String table = name.contains("vert") ? "vertx" : name.contains("netty") ? "netty" : "nio";
    return KNOWN.computeIfAbsent(table, Plumbing::new);
  }

  public boolean own(Frame f) {
    return own.stream().anyMatch(p -> at(f.type(), p) >= 0);
  }

  public boolean inner(Frame f) {
    return inner.stream().anyMatch(p -> at(f.type(), p) >= 0);
  }

  public boolean dispatch(Frame f) {
    return dispatch.match(unshaded(f.type()), f.method());
  }

  /** The class's own name where a shaded copy carries a prefix. */
  private String unshaded(String type) {
    for (String prefix : own) {
      int at = at(type, prefix);
      if (at > 0) {
        return type.substring(at);
      }
    }
    return type;
  }

  /** Where a package begins in a class name: at its start or behind a dot; -1 if nowhere. */
  private static int at(String type, String prefix) {
    if (type.startsWith(prefix)) {
      return 0;
    }
    int i = type.indexOf("." + prefix);
    return i < 0 ? -1 : i + 1;
  }

  private void load(String table) {
    for (String line : Table.lines("/dev/holter/source/plumbing/" + table + ".txt")) {
      String[] words = line.split("\\s+");
      switch (words[0]) {
        case "own" -> own.add(words[1]);
        case "inner" -> inner.add(words[1]);
        case "dispatch" -> dispatchGlobs.add(words[1]);
        case "include" -> load(words[1]);
        default -> throw new IllegalStateException(table + ": " + line);
      }
    }
  }
}
