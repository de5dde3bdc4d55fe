/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * Blocking methods that are natives on the running JDK, so that nothing can be placed inside: they
 * are guarded where the application's classes call them. {@code Thread.sleep(long)} and {@code
 * Object.wait(long)} got a Java body in 19 and 21, {@code FileDescriptor.sync()} in 19; {@code
 * Runtime.gc()} has none yet.
 */
final class NativeCalls {

  private final Map<String, String> guarded = new HashMap<>();

  /** Those of the running JDK, as far as their rules are guarded. */
  static NativeCalls ofThisJdk(RuleFilter guards) throws NoSuchMethodException {
    NativeCalls calls = new NativeCalls();
    if (guards.guards("thread.sleep") && isNative(Thread.class, "sleep", long.class)) {
      calls.guarded.put("java/lang/Thread.sleep(J)V", "sleep");
    }
    if (guards.guards("object.wait") && isNative(Object.class, "wait", long.class)) {
      calls.guarded.put("java/lang/Object.wait(J)V", "wait");
    }
    if (guards.guards("file.sync") && isNative(java.io.FileDescriptor.class, "sync")) {
      calls.guarded.put("java/io/FileDescriptor.sync()V", "sync");
    }
    if (guards.guards("gc.explicit") && isNative(Runtime.class, "gc")) {
      calls.guarded.put("java/lang/Runtime.gc()V", "gc");
    }
    return calls;
  }

  private static boolean isNative(Class<?> type, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    return Modifier.isNative(type.getMethod(name, parameters).getModifiers());
  }

  boolean isEmpty() {
    return guarded.isEmpty();
  }

  /** A cheap first question: name's length and first letter. */
  boolean mayBeCalled(int length, int first) {
    return switch (length) {
      case 2 -> first == 'g';
      case 4 -> first == 'w' || first == 's';
      case 5 -> first == 's';
      default -> false;
    };
  }

  /** The method of {@code CallSites} that stands for a native, or null. */
  String of(String owner, String name, String descriptor) {
    return guarded.get(owner + '.' + name + descriptor);
  }
}
