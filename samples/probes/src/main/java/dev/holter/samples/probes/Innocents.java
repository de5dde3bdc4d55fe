/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Does what a loop may do, over and over, and prints {@code innocent NAME} for each: Holter is to
 * find nothing.
 *
 * <p>Argument: part of a name, to run only some.
 */
public final class Innocents {

  /** While a JVM starts, Holter is lenient: the last round is one that begins later. */
  private static final long START_UP_MILLIS = 10_000;

  private Innocents() {}

  /** Runs the innocents. */
  public static void main(String[] args) throws Exception {
    String part = args.length == 0 ? "" : args[0];
    int broken = 0;
    try (Loop loop = new Loop()) {
      List<Family> families =
          List.of(
              new NettyInnocents(loop),
              new WaitInnocents(),
              new QueueInnocents(),
              new JdkInnocents(),
              new TextInnocents(),
              new WorkerInnocents(loop));
      boolean steady;
      do {
        steady = uptime() > START_UP_MILLIS;
        for (Family family : families) {
          broken += run(loop, family, part);
        }
      } while (!steady);
      close(families);
    }
    System.exit(broken == 0 ? 0 : 1); // not every library ends the threads it began
  }

  private static long uptime() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  /** How many of the family are broken. */
  private static int run(Loop loop, Family family, String part) {
    int broken = 0;
    for (Method method : Member.with(family, Innocent.class)) {
      String name = family.getClass().getSimpleName() + "#" + method.getName();
      if (name.contains(part)) {
        broken += run(loop, family, method, name) ? 0 : 1;
      }
    }
    return broken;
  }

  private static boolean run(Loop loop, Family family, Method method, String name) {
    Innocent innocent = method.getAnnotation(Innocent.class);
    try {
      Member.call(family, method); // loads its classes
      for (int i = 0; i < innocent.times(); i++) {
        if (innocent.beside()) {
          Member.call(family, method);
        } else {
          loop.time(() -> Member.call(family, method));
        }
      }
      System.out.println("innocent " + name);
      return true;
    } catch (Exception e) {
      System.out.println("broken " + name + " " + e);
      e.printStackTrace();
      return false;
    }
  }

  private static void close(List<Family> families) throws IOException {
    for (Family family : families) {
      family.close();
    }
  }
}
