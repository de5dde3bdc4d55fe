/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found out about class loaders, none of which it keeps alive. By identity: a loader's own
 * {@code hashCode} is a service's code, which must not run while a class is transformed.
 * Thread-safe.
 */
final class KnownLoaders {

  private final Map<Key, Boolean> sees = new ConcurrentHashMap<>();
  private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

  /** Whether it finds the hooks, or null where nobody has asked it. */
  Boolean get(ClassLoader loader) {
    return sees.get(new Key(loader, null));
  }

  void put(ClassLoader loader, boolean answer) {
    for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
      sees.remove(key);
    }
    sees.put(new Key(loader, gone), answer);
  }

  private static final class Key extends WeakReference<ClassLoader> {

    private final int hash;

    Key(ClassLoader loader, ReferenceQueue<ClassLoader> queue) {
      super(loader, queue);
      hash = System.identityHashCode(loader);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object o) {
      // one that is gone is itself alone
      return this == o || o instanceof Key k && get() != null && k.refersTo(get());
    }
  }
}
