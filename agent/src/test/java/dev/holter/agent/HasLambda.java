/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Has a method with an invokedynamic, records' own three excepted. */
final class HasLambda extends ArchCondition<JavaClass> {

  HasLambda() {
    super("have an invokedynamic instruction");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    List<String> found = new ArrayList<>();
    try (InputStream in =
        HasLambda.class
            .getClassLoader()
            .getResourceAsStream(item.getName().replace('.', '/') + ".class")) {
      new ClassReader(in.readAllBytes()).accept(new Methods(found), ClassReader.SKIP_DEBUG);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    events.add(new SimpleConditionEvent(item, !found.isEmpty(), item.getName() + " has " + found));
  }

  private static final class Methods extends ClassVisitor {

    private final List<String> found;

    Methods(List<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          if (!bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            found.add(name);
          }
        }
      };
    }
  }
}
