/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text that a GOAWAY with an error carries, read without moving the buffer. */
final class DebugData {

  private static final int LONGEST = 64;

  private static final MethodType TYPE = MethodType.methodType(String.class, Charset.class);

  private static final MethodType PLAIN =
      MethodType.methodType(String.class, Object.class, Charset.class);

  // kept by the class itself, so that it can be unloaded
  private static final ClassValue<MethodHandle[]> FOUND =
      new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
          return new MethodHandle[] {find(type)};
        }
      };

  private DebugData() {}

  static String text(Object buffer) {
    if (buffer == null) {
      return null;
    }
    MethodHandle handle = FOUND.get(buffer.getClass())[0];
    if (handle == null) {
      return null;
    }
    try {
      String text = (String) handle.invokeExact(buffer, StandardCharsets.UTF_8);
      return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    } catch (Throwable t) {
      return null; // a buffer that was released already
    }
  }

  private static MethodHandle find(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().endsWith("io.netty.buffer.ByteBuf")) {
        try {
          return MethodHandles.publicLookup().findVirtual(c, "toString", TYPE).asType(PLAIN);
        } catch (ReflectiveOperationException e) {
          return null;
        }
      }
    }
    return null;
  }
}
