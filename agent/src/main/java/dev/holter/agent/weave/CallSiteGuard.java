/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A method in which calls of blocking natives go to their stand-ins. A stand-in takes what the
 * native takes, the object first, so that nothing else of the body changes.
 */
final class CallSiteGuard extends MethodVisitor {

  private static final String STAND_INS = "dev/holter/agent/call/CallSites";

  private final NativeCalls natives;

  CallSiteGuard(MethodVisitor next, NativeCalls natives) {
    super(Opcodes.ASM9, next);
    this.natives = natives;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    String standIn = natives.of(owner, name, descriptor);
    if (standIn == null || opcode == Opcodes.INVOKESPECIAL) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      return;
    }
    boolean isStatic = opcode == Opcodes.INVOKESTATIC;
    String arguments = isStatic ? descriptor : "(L" + owner + ";" + descriptor.substring(1);
    super.visitMethodInsn(Opcodes.INVOKESTATIC, STAND_INS, standIn, arguments, false);
  }
}
