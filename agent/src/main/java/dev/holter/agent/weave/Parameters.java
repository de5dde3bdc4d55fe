/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The parameters of one method: what they look like, and where they lie. Immutable. */
final class Parameters {

  private static final Type RUNNABLE = Type.getType(Runnable.class);

  private final Type[] types;
  private final boolean isStatic;

  Parameters(int access, String descriptor) {
    types = Type.getArgumentTypes(descriptor);
    isStatic = (access & Opcodes.ACC_STATIC) != 0;
  }

  boolean fit(Hook.Shape shape) {
    int n = types.length;
    return switch (shape) {
      case ANY -> true;
      case NOTHING -> n == 0;
      case OBJECT_FIRST -> firstObject() >= 0;
      case HAS_LONG -> firstLong() >= 0;
      case NO_RUNNABLE -> !List.of(types).contains(RUNNABLE);
      case OBJECT_LAST -> n > 0 && isObject(types[n - 1]);
      case OBJECT_AND_LONG -> n > 1 && isObject(types[n - 2]) && types[n - 1] == Type.LONG_TYPE;
    };
  }

  /** Whether the method has no {@code this}. */
  boolean isStatic() {
    return isStatic;
  }

  /** Index of the first that is an object or an array, or -1. */
  int firstObject() {
    for (int i = 0; i < types.length; i++) {
      if (isObject(types[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the first long, or -1. */
  int firstLong() {
    for (int i = 0; i < types.length; i++) {
      if (types[i] == Type.LONG_TYPE) {
        return i;
      }
    }
    return -1;
  }

  int last() {
    return types.length - 1;
  }

  /** The local variable in which a parameter comes. */
  int slot(int parameter) {
    int slot = isStatic ? 0 : 1;
    for (int i = 0; i < parameter; i++) {
      slot += types[i].getSize();
    }
    return slot;
  }

  private static boolean isObject(Type t) {
    return t.getSort() == Type.OBJECT || t.getSort() == Type.ARRAY;
  }
}
