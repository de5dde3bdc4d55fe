/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.util.ArrayList;
import java.util.List;

/** A Java frame of an event's stack. */
public record StackFrame(String type, String method, int line, boolean isNative) {

  static List<StackFrame> of(Struct stack) {
    List<StackFrame> frames = new ArrayList<>();
    for (Struct f : stack == null ? List.<Struct>of() : stack.structs("frames")) {
      Struct method = f.struct("method");
      if (method != null) {
        frames.add(
            new StackFrame(
                className(method.struct("type")),
                method.text("name"),
                (int) f.number("lineNumber"),
                "Native".equals(f.text("type"))));
      }
    }
    return frames;
  }

  static String className(Struct type) {
    String name = type == null ? null : type.text("name");
    return name == null ? null : name.replace('/', '.');
  }
}
