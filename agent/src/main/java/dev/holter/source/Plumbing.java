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
 * worth naming), {@code dispatch CLASS#METHOD} and {@code include TABLE}, of what the framework is
 * built on. A prefix also matches behind a shading prefix.
 */
public final class Plumbing {

  private static final Map<String, Plumbing> KNOWN = new ConcurrentHashMap<>();

  private final List<String> own = new ArrayList<>();
  private final List<String> engine = new ArrayList<>();
  private final List<String> inner = new ArrayList<>();
  private final List<String> dispatchGlobs = new ArrayList<>();
  private final MethodGlobs dispatch;

  private Plumbing(String framework) {
    load(framework, own);
    dispatch = MethodGlobs.of(dispatchGlobs);
  }

  /**
   * Of a loop's framework and kind, with a blank between. A framework that has no table of its own
   * has that of its kind.
   */
  public static Plumbing of(String frameworkAndKind) {
    return KNOWN.computeIfAbsent(frameworkAndKind, name -> new Plumbing(table(name)));
  }

  private static String table(String frameworkAndKind) {
    String name = frameworkAndKind.toLowerCase(Locale.ROOT);
    String framework = name.split(" ", 2)[0];
    if (!framework.isEmpty() && Table.exists(path(framework))) {
      return framework;
    }
    return name.contains("vert") ? "vertx" : name.contains("netty") ? "netty" : "nio";
  }

  private static String path(String table) {
    return "/dev/holter/source/plumbing/" + table + ".txt";
  }

  public boolean own(Frame f) {
    return begins(f, own) || engine(f);
  }

  /** Whether it is of what the framework is built on. */
  public boolean engine(Frame f) {
    return begins(f, engine);
  }

  public boolean inner(Frame f) {
    return begins(f, inner);
  }

  private static boolean begins(Frame f, List<String> prefixes) {
    return prefixes.stream().anyMatch(p -> at(f.type(), p) >= 0);
  }

  public boolean dispatch(Frame f) {
    return dispatch.match(unshaded(f.type()), f.method());
  }

  /** The class's own name where a shaded copy carries a prefix. */
  private String unshaded(String type) {
    for (List<String> prefixes : List.of(engine, own)) {
      for (String prefix : prefixes) {
        int at = at(type, prefix);
        if (at > 0) {
          return type.substring(at);
        }
      }
    }
    return type;
  }

  /**
   * Where a package begins in a class name: at its start or behind a dot; -1 if nowhere. One of a
   * single word is an everyday name, and counts at the start alone.
   */
  private static int at(String type, String prefix) {
    if (type.startsWith(prefix)) {
      return 0;
    }
    int i = prefix.indexOf('.') == prefix.length() - 1 ? -1 : type.indexOf("." + prefix);
    return i < 0 ? -1 : i + 1;
  }

  private void load(String table, List<String> owned) {
    for (String line : Table.lines(path(table))) {
      String[] words = line.split("\\s+");
      switch (words[0]) {
        case "own" -> owned.add(words[1]);
        case "inner" -> inner.add(words[1]);
        case "dispatch" -> dispatchGlobs.add(words[1]);
        case "include" -> load(words[1], engine);
        default -> throw new IllegalStateException(table + ": " + line);
      }
    }
  }
}
