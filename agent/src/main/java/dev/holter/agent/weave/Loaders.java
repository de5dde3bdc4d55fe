/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Knows which class loaders find Holter's hooks.
 *
 * <p>A loader that does not delegate Holter's package to the boot loader would throw {@code
 * NoClassDefFoundError} in the application's own method. Asking it means running its code, which
 * must not happen inside {@code transform}: an unknown loader's class is left alone at first, the
 * loader is asked from Holter's own thread, and then the class is transformed again.
 */
public final class Loaders {

  private static final String HOOKS = "dev.holter.agent.loop.Polls";

  private final Map<ClassLoader, Boolean> known = Collections.synchronizedMap(new WeakHashMap<>());
  private final List<Waiting> waiting = new ArrayList<>();
  private final Coverage coverage;
  // volatile: the watchdog looks without a lock whether there is work
  private volatile boolean work;

  private record Waiting(ClassLoader loader, String className) {}

  Loaders(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * Whether a class of this loader may call the hooks; if that is not known yet, it soon will be.
   */
  boolean seesHooks(ClassLoader loader, String className) {
    if (loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || loader == ClassLoader.getSystemClassLoader()
        || loader.getClass() == java.net.URLClassLoader.class && loader.getParent() != null) {
      return true;
    }
    Boolean sees = known.get(loader);
    if (sees != null) {
      return sees;
    }
    synchronized (waiting) {
      waiting.add(new Waiting(loader, className));
      work = true;
    }
    return false;
  }

  /** Asks loaders that are not known yet and transforms what waited. Called by Holter's thread. */
  public void settle(Instrumentation instrumentation) {
    if (!work) {
      return;
    }
    List<Waiting> now;
    synchronized (waiting) {
      now = new ArrayList<>(waiting);
      waiting.clear();
      work = false;
    }
    for (Waiting w : now) {
      boolean sees = asks(w.loader);
      known.put(w.loader, sees);
      String name = w.className.replace('/', '.');
      if (!sees) {
        coverage.degraded(name, "its class loader does not find Holter's hooks");
        continue;
      }
      try {
        for (Class<?> c : instrumentation.getAllLoadedClasses()) {
          if (c.getClassLoader() == w.loader && c.getName().equals(name)) {
            instrumentation.retransformClasses(c);
          }
        }
      } catch (Throwable t) {
        // the class stays as it is
        coverage.failed(w.className, t);
      }
    }
  }

  private static boolean asks(ClassLoader loader) {
    try {
      return Class.forName(HOOKS, false, loader).getClassLoader() == null;
    } catch (Throwable t) {
      // a foreign loader may throw anything; in any case it does not find them
      return false;
    }
  }
}
