/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.catalog.On;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * One guarded method: a static call before its body, and one after it, also on a throw.
 *
 * <pre>
 *   Calls.enter(17, this.path, this);
 *   try { body } finally { Calls.exit(17); }
 * </pre>
 *
 * <p>The pair shares no local variable, and the handler's frame has none: every frame of the body
 * stays as the compiler wrote it, and nothing has to be computed.
 *
 * <p>Where only channels in blocking mode count, the channel is asked here and not in the hook: its
 * mode lies beside what the method reads anyway, and each read and write of a server comes by.
 */
final class GuardedMethod extends MethodVisitor {

  private static final String CALLS = "dev/holter/agent/call/Calls";
  private static final String OBJECT = "Ljava/lang/Object;";

  private final String owner;
  private final Parameters parameters;
  private final Hook hook;
  private final int site;
  private final Fields fields;
  private final Label start = new Label();
  private final Label end = new Label();

  private GuardedMethod(
      MethodVisitor next, String owner, Parameters parameters, Hook hook, int site, Fields fields) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.parameters = parameters;
    this.hook = hook;
    this.site = site;
    this.fields = fields;
  }

  /** The guarded method, or null where its shape is not the row's. */
  static GuardedMethod of(
      MethodVisitor next,
      String owner,
      int access,
      String descriptor,
      Hook hook,
      int method,
      Fields fields) {
    Parameters parameters = new Parameters(access, descriptor);
    boolean hasThis = !(hook.kind().needsThis() && parameters.isStatic());
    return parameters.fit(hook.shape()) && hasThis
        ? new GuardedMethod(next, owner, parameters, hook, hook.firstSite() + method, fields)
        : null;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    enter();
    super.visitLabel(start);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      super.visitLdcInsn(site);
      if (hook.kind() == Hook.Kind.CHANNEL_CALL) {
        loadMode();
        hook("exit", "(IZ)V");
      } else {
        hook("exit", "(I)V");
      }
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitLabel(end);
    // last in the table: the body's own handlers come first
    super.visitTryCatchBlock(start, end, end, null);
    super.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
    super.visitLdcInsn(site);
    hook("exit", "(I)V");
    super.visitInsn(Opcodes.ATHROW);
    super.visitMaxs(maxStack, maxLocals);
  }

  private void enter() {
    super.visitLdcInsn(site);
    if (hook.kind() == Hook.Kind.CHANNEL_CALL) {
      super.visitVarInsn(Opcodes.ALOAD, 0);
      loadMode();
      hook("enter", "(I" + OBJECT + "Z)V");
    } else if (hook.on() == On.TIMEOUT) {
      super.visitVarInsn(Opcodes.LLOAD, parameters.slot(parameters.firstLong()));
      hook("enter", "(IJ)V");
    } else {
      loadDetail();
      hook("enter", "(I" + OBJECT + OBJECT + ")V");
    }
  }

  private void loadMode() {
    super.visitVarInsn(Opcodes.ALOAD, 0);
    super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "isBlocking", "()Z", false);
  }

  private void loadDetail() {
    boolean object = hook.on() == On.ARGUMENT || hook.on() == On.BLOCKER;
    if (object && parameters.firstObject() >= 0) {
      super.visitVarInsn(Opcodes.ALOAD, parameters.slot(parameters.firstObject()));
    } else if (hook.on() == On.PATH && fields.hasPath() && !parameters.isStatic()) {
      super.visitVarInsn(Opcodes.ALOAD, 0);
      super.visitFieldInsn(Opcodes.GETFIELD, owner, "path", "Ljava/lang/String;");
    } else {
      super.visitInsn(Opcodes.ACONST_NULL);
    }
    boolean self = hook.on() == On.THIS || hook.on() == On.CLASS || hook.on() == On.PATH;
    if (self && !parameters.isStatic()) {
      super.visitVarInsn(Opcodes.ALOAD, 0);
    } else {
      super.visitInsn(Opcodes.ACONST_NULL);
    }
  }

  private void hook(String name, String descriptor) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, name, descriptor, false);
  }
}
