/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Sends classes that have loaded already through the transformer. */
final class LoadedClasses {

  /**
   * Classes at once, where time is. Each time the JVM stops all threads and looks at every class
   * there is; the more classes, the longer it stops them.
   */
  private static final int BATCH = 64;

  private final Instrumentation instrumentation;
  private final Coverage coverage;

  LoadedClasses(Instrumentation instrumentation, Coverage coverage) {
    this.instrumentation = instrumentation;
    this.coverage = coverage;
  }

  /** Which classes. */
  interface Choice {

    /** Whether this one is. Neither an array nor one that cannot be changed is asked about. */
    boolean takes(Class<?> c);
  }

  List<Class<?>> choose(Choice choice) {
    List<Class<?>> chosen = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (!c.isArray() && instrumentation.isModifiableClass(c) && choice.takes(c)) {
        chosen.add(c);
      }
    }
    return chosen;
  }

  /** In one call: ten classes cost a third of what they cost one by one. */
  void weaveNow(List<Class<?>> classes) throws Exception {
    if (!classes.isEmpty()) {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
    }
  }

  /** A few at a time; one that fails stays as it is, and holds up none of the others. */
  void weaveGently(List<Class<?>> classes) {
    for (int i = 0; i < classes.size(); i += BATCH) {
      List<Class<?>> batch = classes.subList(i, Math.min(classes.size(), i + BATCH));
      try {
        weaveNow(batch);
      } catch (Throwable failed) {
        // one of them: which, is found out one by one
        for (Class<?> c : batch) {
          weaveAlone(c);
        }
      }
    }
  }

  private void weaveAlone(Class<?> c) {
    try {
      instrumentation.retransformClasses(c);
    } catch (Throwable t) {
      // the class stays as it is
      coverage.failed(c.getName(), t);
    }
  }
}
