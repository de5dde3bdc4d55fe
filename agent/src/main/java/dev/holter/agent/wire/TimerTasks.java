/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;
import dev.holter.agent.label.Missing;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Netty's scheduled tasks: what they run, and the clock they go by. */
final class TimerTasks {

  private static final String PACKAGE = "io.netty.util.concurrent.";
  private static final Getter TASK =
      Getter.field(PACKAGE.concat("PromiseTask"), "task", "java.lang.Object");
  private static final Getter ADAPTED =
      Getter.field(PACKAGE.concat("PromiseTask$RunnableAdapter"), "task", "java.lang.Runnable");
  private static final Getter LOGGED =
      Getter.field("io.grpc.internal.LogExceptionRunnable", "task", "java.lang.Runnable");

  /** Its clock cannot be asked. */
  static final long NO_CLOCK = Long.MIN_VALUE;

  private static final int READINGS = 8;
  private static final String LAMBDA = "$$Lambda";

  // one a copy of Netty; kept by the class itself, so that it can be unloaded
  private static final ClassValue<Long> OFFSETS =
      new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
          return offset(type);
        }
      };

  private TimerTasks() {}

  /** What to add to Netty's time to have {@code System.nanoTime}, or {@link #NO_CLOCK}. */
  static long offset(Object scheduled) {
    return OFFSETS.get(scheduled.getClass());
  }

  /** What a scheduled task runs, without what Netty and gRPC wrap it in. */
  static Object inner(Object scheduled) {
    Object task = TASK.of(scheduled);
    Object adapted = ADAPTED.of(task);
    Object inner = adapted == null ? task : adapted;
    Object logged = LOGGED.of(inner);
    return logged == null ? inner : logged;
  }

  /** A class's name without the number of a lambda, which differs from run to run. */
  static String name(Class<?> type) {
    String name = type.getName();
    int lambda = name.indexOf(LAMBDA);
    return lambda < 0 ? name : name.substring(0, lambda + LAMBDA.length());
  }

  /** From the quickest of a few readings: the first one links, and any may lose the CPU. */
  private static long offset(MethodHandle clock) throws Throwable {
    long offset = 0;
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      long before = System.nanoTime();
      long theirs = (long) clock.invokeExact();
      long took = System.nanoTime() - before;
      if (took < quickest) {
        quickest = took;
        offset = before + took / 2 - theirs;
      }
    }
    return offset;
  }

  private static Long offset(Class<?> scheduled) {
    try {
      String simple = "ScheduledFutureTask";
      String name = scheduled.getName();
      String executor =
          name.substring(0, name.length() - simple.length())
              .concat("AbstractScheduledEventExecutor");
      MethodHandle clock =
          MethodHandles.privateLookupIn(scheduled, MethodHandles.lookup())
              .findStatic(
                  Class.forName(executor, false, scheduled.getClassLoader()),
                  "nanoTime",
                  MethodType.methodType(long.class));
      return offset(clock);
    } catch (Throwable t) {
      // another version, or a module closed to us: then no timer of it is known to be late
      Missing.add("clock of ".concat(scheduled.getName()), t);
      return NO_CLOCK;
    }
  }
}
