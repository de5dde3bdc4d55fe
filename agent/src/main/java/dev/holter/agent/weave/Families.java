/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes that are guarded for what they implement, such as any JDBC driver's statements.
 *
 * <p>Membership is read from the class file alone, one step up: to resolve a superclass inside
 * class loading would run the application's loaders. So a family grows as its members load, and a
 * class that was loading while its own interface became a member is woven a moment later.
 */
final class Families {

  /** The rows of one family, and what makes a class a member. */
  record Family(String[] bases, Hook hook) {}

  private static final Hook[] NONE = new Hook[0];

  // replaced as a whole, so that class loading reads it without a lock. Volatile for that.
  private volatile Map<String, Hook[]> members = Map.of();

  /** Looks, a second apart, after a new member: a class of it may still be loading at the first. */
  private static final int ROUNDS = 3;

  // looks that are left. Volatile: raised inside class loading, seen by Holter's own thread; a lost
  // race costs a look
  private volatile int grown;

  Families(List<Family> families) {
    Map<String, Hook[]> all = new HashMap<>();
    for (Family family : families) {
      for (String base : family.bases()) {
        all.put(base, joined(all.getOrDefault(base, NONE), family.hook()));
      }
    }
    members = all;
  }

  /** The rows for a class by what its file says of itself; it becomes a member if there are any. */
  Hook[] of(Glance file) {
    Map<String, Hook[]> known = members;
    Hook[] rows = NONE;
    for (String type : file.supertypes()) {
      Hook[] more = known.get(type);
      if (more != null) {
        for (Hook hook : more) {
          rows = joined(rows, hook);
        }
      }
    }
    if (rows.length > 0 && !known.containsKey(file.name())) {
      learn(file.name(), rows);
    }
    return rows;
  }

  /** Whether a class that has loaded is a member by its supertypes, but was not when it loaded. */
  boolean misses(Class<?> c, String internalName) {
    // of a JVM that starts, nearly all classes are told by their loader
    ClassLoader loader = c.getClassLoader();
    if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
      return false;
    }
    Map<String, Hook[]> known = members;
    if (known.containsKey(internalName)) {
      return false;
    }
    for (Class<?> i : c.getInterfaces()) {
      if (known.containsKey(internal(i))) {
        return true;
      }
    }
    return c.getSuperclass() != null && known.containsKey(internal(c.getSuperclass()));
  }

  /** Whether there are new members since the last few times. */
  boolean hasGrown() {
    int looks = grown;
    if (looks > 0) {
      grown = looks - 1;
    }
    return looks > 0;
  }

  private synchronized void learn(String name, Hook[] rows) {
    Map<String, Hook[]> more = new HashMap<>(members);
    more.put(name, rows);
    members = more;
    grown = ROUNDS;
  }

  private static String internal(Class<?> c) {
    return c.getName().replace('.', '/');
  }

  private static Hook[] joined(Hook[] rows, Hook one) {
    for (Hook row : rows) {
      if (row == one) {
        return rows;
      }
    }
    Hook[] all = Arrays.copyOf(rows, rows.length + 1);
    all[rows.length] = one;
    return all;
  }
}
