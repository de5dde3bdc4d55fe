/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Sends classes that have loaded already through the transformer. */
final class LoadedClasses {

  /**
   * Classes at once. Each time the JVM stops all threads and looks at every class there is, which
   * takes most of the time: eight classes stopped a small server for 8 ms and more, sixty for 15.
   */
  private static final int BATCH = 500;

  private final Instrumentation instrumentation;
  private final Coverage coverage;

  LoadedClasses(Instrumentation instrumentation, Coverage coverage) {
    this.instrumentation = instrumentation;
    this.coverage = coverage;
  }

  /** Which classes. */
  interface Choice {

    /** Whether this one is. Neither arrays nor hidden classes, such as lambdas, are asked about. */
    boolean takes(Class<?> c, String internalName);
  }

  /** The JVM is asked last whether it can be changed: of most classes the name decides. */
  List<Class<?>> choose(Choice choice) {
    List<Class<?>> chosen = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (!c.isArray()
          && !c.isHidden()
          && choice.takes(c, c.getName().replace('.', '/'))
          && instrumentation.isModifiableClass(c)) {
        chosen.add(c);
      }
    }
    return chosen;
  }

  /** One that fails stays as it is, and holds up none of the others. */
  void weave(List<Class<?>> classes) {
    for (int i = 0; i < classes.size(); i += BATCH) {
      List<Class<?>> batch = classes.subList(i, Math.min(classes.size(), i + BATCH));
      try {
        instrumentation.retransformClasses(batch.toArray(new Class<?>[0]));
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
