/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.Set;
import java.util.TreeSet;

/**
 * The framework that a Netty loop belongs to. Its stack shows Netty alone, so that the thread has
 * to tell.
 *
 * @param framework its name
 * @param home a class of it, whose jar has the version; null where none is known
 */
record NettyOwner(String framework, Class<?> home) {

  // the thread's class begins so
  private static final String[][] THREAD_CLASSES = {
    {"io.vertx.", "vertx"},
    {"reactor.netty.", "reactor-netty"},
    {"com.linecorp.armeria.", "armeria"},
    {"io.micronaut.", "micronaut"},
  };

  // the thread's name begins so, and there is the class that gives it this name: anybody can name
  // a thread
  private static final String[][] THREAD_NAMES = {
    {"grpc-", "io.grpc.netty.Utils", "grpc"},
    {"lettuce-", "io.lettuce.core.AbstractRedisClient", "lettuce"},
    {"armeria-", "com.linecorp.armeria.server.Server", "armeria"},
  };

  // a copy of Netty that a framework carries, by the beginning of its classes' names
  private static final String[][] COPIES = {
    {"io.grpc.netty.shaded.", "grpc"},
  };

  /** Whose loop this thread is, of which a class of Netty was seen; null if Netty's own. */
  static NettyOwner of(Thread thread, Class<?> netty) {
    Class<?> type = thread.getClass();
    for (String[] row : THREAD_CLASSES) {
      if (type.getName().startsWith(row[0])) {
        return new NettyOwner(row[1], type);
      }
    }
    for (String[] row : COPIES) {
      if (netty.getName().startsWith(row[0])) {
        return new NettyOwner(row[1], netty);
      }
    }
    for (String[] row : THREAD_NAMES) {
      if (thread.getName().startsWith(row[0])) {
        Class<?> home = find(row[1], netty.getClassLoader());
        home = home == null ? find(row[1], thread.getContextClassLoader()) : home;
        if (home != null) {
          return new NettyOwner(row[2], home);
        }
      }
    }
    // the jar of an unknown copy has its carrier's version
    return netty.getName().startsWith("io.netty.") ? null : new NettyOwner("netty", null);
  }

  /** The frameworks that are told by Netty's threads. */
  static Set<String> frameworks() {
    Set<String> names = new TreeSet<>();
    for (String[][] table : new String[][][] {THREAD_CLASSES, THREAD_NAMES, COPIES}) {
      for (String[] row : table) {
        names.add(row[row.length - 1]);
      }
    }
    return names;
  }

  private static Class<?> find(String name, ClassLoader loader) {
    try {
      return Class.forName(name, /* initialize= */ false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null; // the thread only bears such a name
    }
  }
}
