/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.instrument.Instrumentation;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

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

  private static final String MEND =
      "hides Holter's hooks from its classes; let it delegate dev.holter.agent to the boot loader"
          + " (OSGi: org.osgi.framework.bootdelegation=dev.holter.agent.*)";

  private final KnownLoaders known = new KnownLoaders();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Coverage coverage;
  // volatile: the watchdog looks without a lock whether there is work
  private volatile boolean work;

  private record Waiting(ClassLoader loader, String className, boolean hooked, int rounds) {

    boolean is(Class<?> c) {
      return c.getClassLoader() == loader && c.getName().equals(className.replace('/', '.'));
    }
  }

  /** Looks for a class that is still loading, a second apart; one that failed is let go then. */
  private static final int ROUNDS = 10;

  Loaders(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * Whether a class of this loader may call the hooks; if that is not known yet, it soon will be.
   *
   * @param hooked whether the class is one that the tables name
   */
  boolean seesHooks(ClassLoader loader, String className, boolean hooked) {
    if (delegates(loader) || Boolean.TRUE.equals(known.get(loader))) {
      return true;
    }
    synchronized (waiting) {
      waiting.add(new Waiting(loader, className, hooked, 0));
      work = true;
    }
    return false;
  }

  /**
   * Whether nothing but loaders of the JDK stands between this one and the boot loader. One that an
   * application wrote may hide what it likes, also from a child that is the JDK's own.
   */
  private static boolean delegates(ClassLoader loader) {
    for (ClassLoader l = loader; l != null; l = l.getParent()) {
      // the platform's and the application's; not -Djava.system.class.loader
      if (l.getClass().getName().startsWith("jdk.internal.loader.ClassLoaders$")) {
        return true;
      }
      if (l.getClass() != URLClassLoader.class) {
        return false;
      }
    }
    return true;
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
    List<Waiting> late = new ArrayList<>();
    for (Waiting w : now) {
      Boolean sees = known.get(w.loader);
      if (sees == null) {
        sees = asks(w.loader);
        known.put(w.loader, sees);
      }
      if (sees) {
        late.add(w);
      } else {
        coverage.degraded("class loader " + w.loader.getClass().getName(), MEND);
        if (w.hooked) {
          // others only call natives that are guarded there: too many to be told one by one
          coverage.degraded(w.className.replace('/', '.'), "hidden by its class loader");
        }
      }
    }
    if (!late.isEmpty()) {
      weave(instrumentation, late);
    }
  }

  private void weave(Instrumentation instrumentation, List<Waiting> late) {
    Set<String> names = new HashSet<>();
    for (Waiting w : late) {
      names.add(w.className.replace('/', '.'));
    }
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (names.contains(c.getName()) && found(late, c)) {
        loaded.add(c);
      }
    }
    new LoadedClasses(instrumentation, coverage).weave(loaded);
    for (Waiting w : late) {
      if (w.rounds < ROUNDS) {
        synchronized (waiting) {
          waiting.add(new Waiting(w.loader, w.className, w.hooked, w.rounds + 1));
          work = true;
        }
      }
    }
  }

  /** Whether a class is one of those, which then waits no more. */
  private static boolean found(List<Waiting> late, Class<?> c) {
    boolean found = false;
    for (Iterator<Waiting> it = late.iterator(); it.hasNext(); ) {
      if (it.next().is(c)) {
        it.remove();
        found = true;
      }
    }
    return found;
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
