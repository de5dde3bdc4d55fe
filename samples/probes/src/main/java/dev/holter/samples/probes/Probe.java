/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One way to block a loop.
 *
 * @param family what the method belongs to
 * @param method what blocks
 * @param first what is to be done off the loop before; null for nothing
 */
record Probe(Family family, Method method, Method first) {

  /** The probes of a family, by name. */
  static List<Probe> of(Family family) {
    return Member.with(family, Blocks.class).stream()
        .map(m -> new Probe(family, m, Member.named(family, m.getAnnotation(Blocks.class).first())))
        .toList();
  }

  /** {@code FileProbes#readAllBytes}. */
  String name() {
    return family.getClass().getSimpleName() + "#" + method.getName();
  }

  String rule() {
    return blocks().value();
  }

  /** What Holter is to name as the one at fault. */
  String source() {
    return blocks().source().isEmpty()
        ? family.getClass().getName() + "#" + method.getName()
        : blocks().source();
  }

  int calls() {
    return blocks().calls();
  }

  boolean cold() {
    return blocks().cold();
  }

  void prepare() throws Exception {
    if (first != null) {
      Member.call(family, first);
    }
  }

  void block() throws Exception {
    Member.call(family, method);
  }

  private Blocks blocks() {
    return method.getAnnotation(Blocks.class);
  }

  @Override
  public String toString() {
    return name();
  }
}
