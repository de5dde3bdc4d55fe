/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * One method of a loop's with a static call before its body, and, for pairs, one after it, also on
 * a throw. What a {@link GuardedMethod} says of local variables and frames is true here as well.
 */
final class HookedMethod extends MethodVisitor {

  private static final String POLLS = "dev/holter/agent/loop/Polls";
  private static final String HANDOVERS = "dev/holter/agent/loop/Handovers";
  private static final String DISPATCH = "dev/holter/agent/loop/Dispatch";
  private static final String OBJECT = "Ljava/lang/Object;";

  private final String owner;
  private final Parameters parameters;
  private final Hook hook;
  private final Fields fields;
  private final int returned;
  private final Label start = new Label();
  private final Label end = new Label();

  private HookedMethod(
      MethodVisitor next, String owner, int access, String descriptor, Hook hook, Fields fields) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.parameters = new Parameters(access, descriptor);
    this.hook = hook;
    this.fields = fields;
    this.returned = Type.getReturnType(descriptor).getSort();
  }

  /** The hooked method, or null where its shape is not the row's. */
  static HookedMethod of(
      MethodVisitor next, String owner, int access, String descriptor, Hook hook, Fields fields) {
    HookedMethod m = new HookedMethod(next, owner, access, descriptor, hook, fields);
    return m.fits() ? m : null;
  }

  private boolean fits() {
    Hook.Kind kind = hook.kind();
    boolean needsChannel = kind == Hook.Kind.CHANNEL || kind == Hook.Kind.CHANNEL_UNIT;
    return parameters.fit(hook.shape())
        && returnsWhatIsTold()
        && !(kind.needsThis() && parameters.isStatic())
        && !(needsChannel && fields.first(Fields.OF_CHANNEL) == null);
  }

  /** What a method returns is handed on as it is: another version's may be of another kind. */
  private boolean returnsWhatIsTold() {
    return switch (hook.kind()) {
      case OFFER, TASK_POLL -> returned == Type.OBJECT || returned == Type.ARRAY;
      case SUSPEND -> returned == Type.BOOLEAN || returned == Type.INT;
      default -> true;
    };
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
      if (hook.kind().isAround()) {
        exit(opcode);
      } else if (hook.kind() == Hook.Kind.SUSPEND) {
        super.visitInsn(Opcodes.DUP);
        hook(POLLS, "suspended", "(I)V");
      }
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (hook.kind().isAround()) {
      super.visitLabel(end);
      // last in the table: the body's own handlers come first
      super.visitTryCatchBlock(start, end, end, null);
      super.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
      thrown();
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(maxStack, maxLocals);
  }

  private void enter() {
    switch (hook.kind()) {
      case SELECTOR_POLL -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitVarInsn(Opcodes.LLOAD, parameters.slot(parameters.last()));
        hook(POLLS, "select", "(" + OBJECT + "J)V");
      }
      case SELECTOR_WAITS -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        hook(POLLS, "waits", "(" + OBJECT + ")V");
      }
      case SELECTOR_RETURNED -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitVarInsn(Opcodes.ALOAD, parameters.slot(parameters.last()));
        hook(POLLS, "returned", "(" + OBJECT + OBJECT + ")V");
      }
      case NATIVE_POLL -> {
        loadPoller();
        super.visitLdcInsn(-1L); // the timeouts of the natives come in many shapes
        hook(POLLS, "enter", "(" + OBJECT + "J)V");
      }
      case OBJECT_POLL, TASK_POLL -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitLdcInsn(-1L); // how long it may wait is decided inside
        hook(POLLS, "enter", "(" + OBJECT + "J)V");
      }
      case READY -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        hook(POLLS, "ready", "(" + OBJECT + ")V");
      }
      case OFFER, TAKE_UP -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        hook(HANDOVERS, hook.kind() == Hook.Kind.OFFER ? "offer" : "takeUp", "(" + OBJECT + ")V");
      }
      case FETCH -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        hook(HANDOVERS, "fetch", "(" + OBJECT + ")V");
      }
      case LOOK -> hook(POLLS, "look", "()V");
      case SUSPEND -> {
        // its answer is what counts
      }
      case UNIT -> {
        super.visitVarInsn(Opcodes.ALOAD, parameters.slot(parameters.last()));
        hook(POLLS, "unit", "(" + OBJECT + ")V");
      }
      case TASKS -> hook(POLLS, "tasks", "()V");
      case CHANNEL_UNIT -> {
        loadField(Fields.OF_CHANNEL);
        hook(POLLS, "unit", "(" + OBJECT + ")V");
      }
      case CHANNEL -> {
        loadField(Fields.OF_CHANNEL);
        hook(DISPATCH, "channel", "(" + OBJECT + ")V");
      }
      case CONTEXT -> {
        super.visitVarInsn(Opcodes.ALOAD, parameters.slot(parameters.last()));
        hook(DISPATCH, "context", "(" + OBJECT + ")V");
      }
      case ROUTE -> {
        loadField(Fields.OF_ROUTE);
        loadFirstObject();
        hook(DISPATCH, "route", "(" + OBJECT + OBJECT + ")V");
      }
      case SHUTDOWN -> {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "isShuttingDown", "()Z", false);
        hook(POLLS, "shutdownEnter", "(Z)V");
      }
      case CALL, CHANNEL_CALL, TAP -> throw new IllegalStateException("placed by its own");
    }
  }

  private void exit(int returnOpcode) {
    if (hook.kind() == Hook.Kind.SHUTDOWN) {
      super.visitInsn(returnOpcode == Opcodes.IRETURN ? Opcodes.DUP : Opcodes.ICONST_0);
      hook(POLLS, "shutdownExit", "(I)V");
      return;
    }
    if (hook.kind() == Hook.Kind.OFFER) {
      super.visitInsn(Opcodes.DUP);
      hook(HANDOVERS, "decided", "(" + OBJECT + ")V");
      return;
    }
    if (hook.kind() == Hook.Kind.TASK_POLL) {
      super.visitInsn(Opcodes.DUP);
      super.visitVarInsn(Opcodes.ALOAD, 0);
      hook(POLLS, "taken", "(" + OBJECT + OBJECT + ")V");
      return;
    }
    if (hook.kind() == Hook.Kind.OBJECT_POLL) {
      super.visitInsn(Opcodes.ICONST_0); // what it returns is no count of channels
    } else if (returnOpcode == Opcodes.IRETURN) {
      super.visitInsn(Opcodes.DUP);
    } else if (returnOpcode == Opcodes.LRETURN) {
      // Netty packs the count into the upper half
      super.visitInsn(Opcodes.DUP2);
      super.visitIntInsn(Opcodes.BIPUSH, 32);
      super.visitInsn(Opcodes.LSHR);
      super.visitInsn(Opcodes.L2I);
    } else {
      super.visitInsn(Opcodes.ICONST_M1);
    }
    loadPoller();
    // the count lies below, since loading it first keeps the return value in place
    super.visitInsn(Opcodes.SWAP);
    hook(POLLS, "exit", "(" + OBJECT + "I)V");
  }

  private void thrown() {
    if (hook.kind() == Hook.Kind.SHUTDOWN) {
      super.visitInsn(Opcodes.ICONST_0);
      hook(POLLS, "shutdownExit", "(I)V");
    } else if (hook.kind() == Hook.Kind.OFFER) {
      super.visitInsn(Opcodes.ACONST_NULL);
      hook(HANDOVERS, "decided", "(" + OBJECT + ")V");
    } else {
      // the frame has no locals here: the hook finds the poller by the thread
      hook(POLLS, "failed", "()V");
    }
  }

  private void loadPoller() {
    if (hook.kind() == Hook.Kind.SELECTOR_POLL || hook.kind() == Hook.Kind.OBJECT_POLL) {
      super.visitVarInsn(Opcodes.ALOAD, 0);
    } else {
      loadFirstObject();
    }
  }

  private void loadField(String[] names) {
    String name = fields.first(names);
    if (name == null) {
      super.visitInsn(Opcodes.ACONST_NULL);
    } else {
      super.visitVarInsn(Opcodes.ALOAD, 0);
      super.visitFieldInsn(Opcodes.GETFIELD, owner, name, fields.type(name));
    }
  }

  private void loadFirstObject() {
    if (parameters.firstObject() >= 0) {
      super.visitVarInsn(Opcodes.ALOAD, parameters.slot(parameters.firstObject()));
    } else {
      super.visitInsn(Opcodes.ACONST_NULL);
    }
  }

  private void hook(String type, String name, String descriptor) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, type, name, descriptor, false);
  }
}
