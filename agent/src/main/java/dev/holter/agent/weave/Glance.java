/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import net.bytebuddy.jar.asm.ClassReader;

/**
 * What a class file says of itself at first sight: name, direct supertypes, and whether its
 * constants name certain methods. Costs a walk over the constant pool, for every class of the
 * application.
 */
final class Glance {

  private static final int METHOD = 10;

  private final ClassReader reader;
  private final String name;
  private final String[] supertypes;

  Glance(byte[] classFile) {
    reader = new ClassReader(classFile);
    name = reader.getClassName();
    String[] interfaces = reader.getInterfaces();
    supertypes = java.util.Arrays.copyOf(interfaces, interfaces.length + 1);
    supertypes[interfaces.length] = reader.getSuperName();
  }

  String name() {
    return name;
  }

  String[] supertypes() {
    return supertypes;
  }

  /** Whether the code may call one of these methods. */
  boolean mentions(NativeCalls calls) {
    char[] buffer = null;
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at == 0 || reader.readByte(at - 1) != METHOD) {
        continue;
      }
      int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
      // only names of that length are worth a string
      int utf8 = reader.getItem(reader.readUnsignedShort(nameAndType));
      if (!calls.mayBeCalled(reader.readUnsignedShort(utf8), reader.readByte(utf8 + 2))) {
        continue;
      }
      if (buffer == null) {
        buffer = new char[reader.getMaxStringLength()];
      }
      if (calls.of(
              reader.readClass(at, buffer),
              reader.readUTF8(nameAndType, buffer),
              reader.readUTF8(nameAndType + 2, buffer))
          != null) {
        return true;
      }
    }
    return false;
  }
}
