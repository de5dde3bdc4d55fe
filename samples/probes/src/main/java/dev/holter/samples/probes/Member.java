/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds and calls the methods of a family. */
final class Member {

  private Member() {}

  /** The methods so marked, by name. */
  static List<Method> with(Family family, Class<? extends Annotation> mark) {
    return Stream.of(family.getClass().getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(mark))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** The method of that name; null for an empty one. */
  static Method named(Family family, String name) {
    try {
      return name.isEmpty() ? null : family.getClass().getDeclaredMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls a method, which may fail as it does. */
  static void call(Family family, Method method) throws Exception {
    try {
      method.invoke(family);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
