/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.of(family.getClass().getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Blocks.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(m -> new Probe(family, m, first(family, m.getAnnotation(Blocks.class).first())))
        .toList();
  }

  private static Method first(Family family, String name) {
    try {
      return name.isEmpty() ? null : family.getClass().getDeclaredMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
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

  boolean cold() {
    return blocks().cold();
  }

  void prepare() throws Exception {
    if (first != null) {
      call(first);
    }
  }

  void block() throws Exception {
    call(method);
  }

  private Blocks blocks() {
    return method.getAnnotation(Blocks.class);
  }

  private void call(Method method) throws Exception {
    try {
      method.invoke(family);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
