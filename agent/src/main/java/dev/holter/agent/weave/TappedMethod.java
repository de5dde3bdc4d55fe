/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * One method that tells a {@link Tap} what it had at hand, before its body or as it returns. That
 * it is over is told also where it throws.
 */
final class TappedMethod extends MethodVisitor {

  private static final String OBJECT = "Ljava/lang/Object;";

  private final String owner;
  private final Parameters parameters;
  private final Type[] types;
  private final Type result;
  private final Tap tap;
  private final Fields fields;
  private final boolean alsoThrown;
  private final Label start = new Label();
  private final Label end = new Label();

  private TappedMethod(
      MethodVisitor next,
      String owner,
      int access,
      String method,
      String of,
      Tap tap,
      Fields fields) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.parameters = new Parameters(access, of);
    this.types = Type.getArgumentTypes(of);
    this.result = Type.getReturnType(of);
    this.tap = tap;
    this.fields = fields;
    // of a constructor that threw there is nothing, and no frame can say so
    this.alsoThrown = tap.isEnd() && !method.equals("<init>");
  }

  /** The tapped method, or null where it has not all that is to be told. */
  static TappedMethod of(
      MethodVisitor next,
      String owner,
      int access,
      String method,
      String descriptor,
      Hook hook,
      Fields fields) {
    TappedMethod m = new TappedMethod(next, owner, access, method, descriptor, hook.tap(), fields);
    String told = m.told();
    return hook.tap().descriptor().equals(told) && m.parameters.fit(hook.shape()) ? m : null;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (!tap.after()) {
      tell();
    }
    if (alsoThrown) {
      super.visitLabel(start);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (tap.after() && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      tell();
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (alsoThrown) {
      super.visitLabel(end);
      // last in the table: the body's own handlers come first
      super.visitTryCatchBlock(start, end, end, null);
      Object[] locals = parameters.isStatic() ? new Object[0] : new Object[] {owner};
      super.visitFrame(
          Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
      tell();
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(maxStack, maxLocals);
  }

  private void tell() {
    for (String what : tap.told()) {
      if (what.equals(Tap.THIS)) {
        super.visitVarInsn(Opcodes.ALOAD, 0);
      } else if (what.equals(Tap.RESULT)) {
        super.visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
      } else if (Character.isDigit(what.charAt(0))) {
        int parameter = Integer.parseInt(what);
        super.visitVarInsn(types[parameter].getOpcode(Opcodes.ILOAD), parameters.slot(parameter));
      } else {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitFieldInsn(Opcodes.GETFIELD, owner, what, fields.type(what));
      }
    }
    super.visitMethodInsn(Opcodes.INVOKESTATIC, tap.type(), tap.method(), tap.descriptor(), false);
  }

  /** What there is to tell, as a descriptor, or null where something is missing here. */
  private String told() {
    StringBuilder b = new StringBuilder("(");
    for (String what : tap.told()) {
      String type;
      if (what.equals(Tap.THIS)) {
        type = parameters.isStatic() ? null : OBJECT;
      } else if (what.equals(Tap.RESULT)) {
        type = tap.after() && b.length() == 1 && result != Type.VOID_TYPE ? plain(result) : null;
      } else if (Character.isDigit(what.charAt(0))) {
        int parameter = Integer.parseInt(what);
        type = parameter < types.length && !tap.after() ? plain(types[parameter]) : null;
      } else {
        String declared = parameters.isStatic() ? null : fields.type(what);
        type = declared == null ? null : plain(Type.getType(declared));
      }
      if (type == null) {
        return null;
      }
      b.append(type);
    }
    return b.append(")V").toString();
  }

  private static String plain(Type type) {
    boolean object = type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    return object ? OBJECT : type.getDescriptor();
  }
}
