/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Frame;
import dev.holter.source.MethodGlobs;
import java.util.List;

/**
 * The JVM's own locks of a class on its way in. Two loops that need the same new class meet at one,
 * and no code of theirs asked for it.
 *
 * <p>HotSpot links and initialises a class under an {@code int[]} of its own. A program may
 * synchronise on such an array too, so that something else has to tell of classes as well.
 */
final class ClassLocks {

  private static final String INT_ARRAY = "[I";

  private static final MethodGlobs LOADER =
      MethodGlobs.of(
          List.of(
              "java.lang.ClassLoader#loadClass",
              "java.lang.ClassLoader#defineClass*",
              "jdk.internal.loader.*#*"));

  private static final MethodGlobs FIRST_USE =
      MethodGlobs.of(
          List.of(
              "*#<clinit>",
              "java.lang.invoke.MethodHandleNatives#link*",
              "java.lang.invoke.InnerClassLambdaMetafactory#*"));

  private ClassLocks() {}

  /** Whether a thread of this stack is inside a class initialiser or a class loader. */
  static boolean loading(List<Frame> stack) {
    return stack.stream().anyMatch(f -> LOADER.match(f) || FIRST_USE.match(f));
  }

  /**
   * Whether the loop waits for a class that the lock's owner brings in. A lock that was given back
   * before it could be asked for has no name: where one class after another comes in as the JVM
   * starts, that is no ground to blame a lock of the program.
   */
  static boolean waits(SampleFact s, Evidence e) {
    if (!"BLOCKED".equals(s.state())) {
      return false;
    }
    return s.lock() == null
        ? e.life() == LifePhase.START_UP && (e.stall().classLoads() > 0 || loading(s.stack()))
        : s.lock().startsWith(INT_ARRAY + "@")
            && (classesComeIn(e.stall(), e.life())
                || !s.owners().isEmpty() && loading(s.owners().get(0).stack()));
  }

  /** Whether a wait for or on a monitor, in this stall, was one for a class. */
  static boolean waits(SpanFact lock, StallFact stall, LifePhase life) {
    return switch (lock.kind()) {
      case LOCK ->
          lock.stack().stream().anyMatch(LOADER::match)
              || INT_ARRAY.equals(lock.subject()) && classesComeIn(stall, life);
      case WAIT ->
          waitsForAnother(lock)
              && life == LifePhase.START_UP
              && stall.classLoads() >= ColdStartRule.MANY_LOADS;
      default -> false;
    };
  }

  /**
   * Whether it was a wait until another thread had initialised a class: a program waits in {@code
   * Object.wait}, the JVM where the class was asked for.
   */
  static boolean waitsForAnother(SpanFact wait) {
    return wait.kind() == SpanFact.Kind.WAIT
        && INT_ARRAY.equals(wait.subject())
        && !wait.stack().isEmpty()
        && !wait.stack().get(0).type().equals(Object.class.getName());
  }

  /** An owner that links a class is in no frame that tells so. */
  private static boolean classesComeIn(StallFact stall, LifePhase life) {
    return stall.classLoads() > 0 || life == LifePhase.START_UP;
  }
}
