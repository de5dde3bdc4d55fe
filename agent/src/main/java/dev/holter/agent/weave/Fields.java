/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.HashMap;
import net.bytebuddy.jar.asm.Opcodes;

/** The instance fields a class declares itself, which a hook in it may read. */
final class Fields {

  /** What leads to a channel: the object an unsafe belongs to, or a task's place in a pipeline. */
  static final String[] OF_CHANNEL = {"this$0", "ctx"};

  /** What tells a route: its path, or the call that is served. */
  static final String[] OF_ROUTE = {"path", "call"};

  private static final String TEXT = "Ljava/lang/String;";

  private final HashMap<String, String> types = new HashMap<>();

  void add(int access, String name, String descriptor) {
    if ((access & Opcodes.ACC_STATIC) == 0) {
      types.put(name, descriptor);
    }
  }

  boolean hasPath() {
    return TEXT.equals(types.get("path"));
  }

  /** The first of the names that the class has for an object, or null. */
  String first(String[] names) {
    for (String name : names) {
      String type = types.get(name);
      if (type != null && type.charAt(0) == 'L') {
        return name;
      }
    }
    return null;
  }

  String type(String name) {
    return types.get(name);
  }
}
