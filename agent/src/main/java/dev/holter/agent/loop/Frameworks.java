/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.List;
import java.util.TreeSet;

/** Who runs Netty's loops under a name of its own, and every framework that loops are told by. */
public final class Frameworks {

  // class of the loop's thread
  private static final String[][] THREADS = {
    {"io.vertx.", "vertx"},
    {"reactor.netty.", "reactor-netty"},
    {"com.linecorp.armeria.", "armeria"},
    {"io.micronaut.", "micronaut"},
  };

  // package of the loop's Netty
  private static final String[][] SHADED = {
    {"io.grpc.netty.shaded.", "grpc"},
  };

  // name that a factory of the framework gives its threads
  private static final String[][] NAMES = {
    {"grpc-default-", "grpc"},
    {"grpc-nio-", "grpc"},
    {"lettuce-", "lettuce"},
  };

  private Frameworks() {}

  /** The framework whose class this thread is, or null. */
  static String byThread(Thread thread) {
    return startOf(THREADS, thread.getClass().getName());
  }

  /** The framework that shades a class of Netty's, or null. */
  static String byPackage(Class<?> netty) {
    return startOf(SHADED, netty.getName());
  }

  /** The framework that names a thread of Netty's so, or null. */
  static String byName(Thread thread) {
    return startOf(NAMES, thread.getName());
  }

  /** The version of the library a class belongs to, or empty. */
  public static String version(Class<?> type) {
    return Callers.version(type);
  }

  /** Every name, for the option that chooses by it. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>(Callers.frameworks());
    for (String[][] table : new String[][][] {THREADS, SHADED, NAMES}) {
      for (String[] row : table) {
        names.add(row[1]);
      }
    }
    return List.copyOf(names);
  }

  private static String startOf(String[][] table, String text) {
    for (String[] row : table) {
      if (text.startsWith(row[0])) {
        return row[1];
      }
    }
    return null;
  }
}
