/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which hooks are on and which are degraded, with the reason. Thread-safe. */
public final class Coverage {

  private final Map<String, Integer> on = new TreeMap<>();
  private final Map<String, String> degraded = new TreeMap<>();
  private final Set<String> changed = new HashSet<>();

  synchronized void woven(String className, int rows, String missing) {
    String name = className.replace('/', '.');
    if (missing != null) {
      String[] labels = missing.split(" ");
      for (String label : labels) {
        degraded.put(label, "no such method in this version");
      }
      rows -= labels.length;
    }
    on.put(name, rows);
  }

  /** A class is other than its file says. */
  synchronized void changed(String className) {
    changed.add(className.replace('/', '.'));
  }

  /** Whether a class of that name is. */
  synchronized boolean touched(String name) {
    return changed.contains(name);
  }

  synchronized void failed(String className, Throwable why) {
    degraded.put(className.replace('/', '.'), String.valueOf(why));
  }

  /** Says that something cannot be observed. */
  public synchronized void degraded(String what, String why) {
    degraded.put(what, why);
  }

  /** How many hooks are on. */
  public synchronized int hooks() {
    int sum = 0;
    for (int rows : on.values()) {
      sum += rows;
    }
    return sum;
  }

  /** How many are degraded. */
  public synchronized int degradedHooks() {
    return degraded.size();
  }

  /** Hooked classes. */
  public synchronized List<String> on() {
    return List.copyOf(on.keySet());
  }

  /** Degraded hooks, each with its reason. */
  public synchronized Map<String, String> degraded() {
    return new TreeMap<>(degraded);
  }

  /** Hooked classes, one a line. */
  public synchronized String onText() {
    return String.join("\n", on.keySet());
  }

  /** Degraded hooks with their reasons, one a line. */
  public synchronized String degradedText() {
    StringBuilder b = new StringBuilder();
    for (Map.Entry<String, String> e : degraded.entrySet()) {
      if (b.length() > 0) {
        b.append('\n');
      }
      b.append(e.getKey()).append(": ").append(e.getValue());
    }
    return b.toString();
  }
}
