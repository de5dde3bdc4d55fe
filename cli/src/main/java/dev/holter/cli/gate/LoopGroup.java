/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * The loops of a run whose names differ in numbers alone, or those of them that a rule is about.
 *
 * @param name with # for each number, as {@code worker-#}
 */
public record LoopGroup(String name, List<OneLoop> loops) {

  /** All groups of some loops, by name. */
  static Map<String, LoopGroup> of(List<OneLoop> loops) {
    Map<String, List<OneLoop>> groups = new TreeMap<>();
    for (OneLoop l : loops) {
      groups.computeIfAbsent(l.name().replaceAll("\\d+", "#"), name -> new ArrayList<>()).add(l);
    }
    Map<String, LoopGroup> named = new TreeMap<>();
    groups.forEach((name, its) -> named.put(name, new LoopGroup(name, List.copyOf(its))));
    return named;
  }

  /** Those of its loops that are called so. */
  LoopGroup only(Predicate<String> called) {
    return new LoopGroup(name, loops.stream().filter(l -> called.test(l.name())).toList());
  }

  boolean has(String loop) {
    return loops.stream().anyMatch(l -> l.name().equals(loop));
  }

  /** Whether all of them waited all the time. */
  boolean isIdle() {
    return loops.stream().allMatch(OneLoop::isIdle);
  }

  double hours() {
    return loops.stream().mapToDouble(OneLoop::hours).sum();
  }

  long turns() {
    return loops.stream().mapToLong(OneLoop::turns).sum();
  }

  long units() {
    return loops.stream().mapToLong(OneLoop::units).sum();
  }

  long untold() {
    return loops.stream().mapToLong(OneLoop::untold).sum();
  }

  double untoldMs() {
    return loops.stream().mapToDouble(OneLoop::untoldMs).sum();
  }

  int leftOut() {
    return loops.stream().mapToInt(OneLoop::leftOut).sum();
  }

  Histogram gaps() {
    Histogram sum = new Histogram(2);
    sum.setAutoResize(true);
    loops.forEach(l -> sum.add(l.gaps()));
    return sum;
  }

  /** The one with the longest gap; of several the first. */
  OneLoop longest() {
    return loops.stream().reduce((a, b) -> b.longestMs() > a.longestMs() ? b : a).orElseThrow();
  }
}
