/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.BitSet;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Rewrites one class: method bodies only, no member is added and no other frame is touched.
 *
 * <p>A pure function of the class file and its rows.
 */
final class Weaver {

  /** What became of one class. */
  record Result(byte[] classFile, String missing) {}

  private Weaver() {}

  /**
   * Places the hooks; {@code missing} names rows that found no method, or is null.
   *
   * @param natives methods to guard where the class calls them, or null
   */
  static Result weave(byte[] classFile, Hook[] rows, NativeCalls natives) {
    ClassReader reader = new ClassReader(classFile);
    Members members = new Members();
    reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    // without COMPUTE_FRAMES: computing them would load classes of the application
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    Placer placer = new Placer(writer, reader.getClassName(), rows, natives, members);
    reader.accept(placer, 0);
    return new Result(placer.placed == 0 ? null : writer.toByteArray(), placer.missing());
  }

  /** Names of a class's methods and its fields. */
  private static final class Members extends ClassVisitor {

    private final java.util.HashSet<String> methods = new java.util.HashSet<>();
    private final Fields fields = new Fields();

    Members() {
      super(Opcodes.ASM9);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      fields.add(access, name, descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) == 0) {
        methods.add(name);
      }
      return null;
    }
  }

  /** Up to Java 5 class files have no frames: their verifier infers them, and ASM takes none. */
  private static final class WithoutFrames extends MethodVisitor {

    WithoutFrames(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stack, Object[] operands) {
      // left out
    }
  }

  private static final class Placer extends ClassVisitor {

    private final String className;
    private final Hook[] rows;
    private final NativeCalls natives;
    private final Members members;
    private final BitSet found = new BitSet();
    private int placed;
    private boolean frames = true;

    Placer(ClassVisitor next, String className, Hook[] rows, NativeCalls natives, Members members) {
      super(Opcodes.ASM9, next);
      this.className = className;
      this.rows = rows;
      this.natives = natives;
      this.members = members;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      frames = (version & 0xffff) >= Opcodes.V1_6;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (!frames) {
        next = new WithoutFrames(next);
      }
      // natives have no body; bridges call what they bridge to
      int bodiless = Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_BRIDGE;
      if ((access & bodiless) != 0) {
        return next;
      }
      if (natives != null) {
        next = new CallSiteGuard(next, natives);
        placed++;
      }
      boolean hookedOnce = false;
      for (int i = 0; i < rows.length; i++) {
        int method = matches(rows[i], name);
        if (method < 0) {
          continue;
        }
        if (rows[i].kind() == Hook.Kind.TAP) {
          MethodVisitor tapped =
              TappedMethod.of(next, className, access, name, descriptor, rows[i], members.fields);
          if (tapped != null) {
            found.set(i);
            placed++;
            next = tapped;
          }
          continue;
        }
        if (hookedOnce) {
          continue;
        }
        MethodVisitor hooked =
            rows[i].kind().isGuard()
                ? GuardedMethod.of(
                    next, className, access, descriptor, rows[i], method, members.fields)
                : HookedMethod.of(next, className, access, descriptor, rows[i], members.fields);
        if (hooked != null) {
          found.set(i);
          placed++;
          hookedOnce = true;
          next = hooked;
        }
      }
      return next;
    }

    private int matches(Hook row, String name) {
      String[] names = row.methods();
      for (int i = 0; i < names.length; i++) {
        if (names[i].equals(name)) {
          return i;
        }
        if (row.names() == Hook.Names.FIRST && members.methods.contains(names[i])) {
          return -1;
        }
      }
      return -1;
    }

    String missing() {
      StringBuilder b = null;
      for (int i = 0; i < rows.length; i++) {
        if (!found.get(i) && rows[i].names() != Hook.Names.OPTIONAL) {
          b = b == null ? new StringBuilder() : b.append(' ');
          b.append(rows[i].label());
        }
      }
      return b == null ? null : b.toString();
    }
  }
}
