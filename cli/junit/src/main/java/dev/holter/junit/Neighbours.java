/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests that run at the same time: a loop is the whole JVM's, and what stalled it may be another
 * test's.
 */
final class Neighbours {

  private record Running(String name, Set<String> met) {}

  private static final List<Running> RUNNING = new ArrayList<>();

  private Neighbours() {}

  /** A test begins. The set it gets goes on to grow until it leaves. */
  static synchronized Set<String> join(String name) {
    Set<String> met = Collections.synchronizedSet(new LinkedHashSet<>());
    for (Running other : RUNNING) {
      met.add(other.name());
      other.met().add(name);
    }
    RUNNING.add(new Running(name, met));
    return met;
  }

  static synchronized void leave(Set<String> met) {
    RUNNING.removeIf(r -> r.met() == met);
  }
}
