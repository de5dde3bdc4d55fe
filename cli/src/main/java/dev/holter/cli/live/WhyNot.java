/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import dev.holter.cli.model.InputException;

/** Why a JVM cannot be attached to, and what to do instead: one line each. */
final class WhyNot {

  private static final String INSTEAD =
      "; start the program with -javaagent:holter-agent.jar instead";

  private WhyNot() {}

  static void checkModule() {
    if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
      throw new InputException(
          "this Java has no module jdk.attach; run holter.jar with the java of a JDK");
    }
  }

  /** Looks before anything is done: attaching sends a signal, which a process may not expect. */
  static void check(long pid) {
    checkModule();
    if (pid == ProcessHandle.current().pid()) {
      throw new InputException(pid + ": is Holter's own process; holter list shows the others");
    }
    if (!Processes.exists(pid)) {
      throw new InputException(pid + ": there is no such process; holter list shows the JVMs");
    }
    String owner = Processes.otherOwner(pid);
    if (owner != null) {
      throw new InputException(pid + ": belongs to " + owner + "; run holter as that user");
    }
    if (Processes.isNoJvm(pid)) {
      throw new InputException(pid + ": is not a JVM; holter list shows those there are");
    }
    if (Processes.hasFlag(pid, "-XX:+DisableAttachMechanism")) {
      throw new InputException(
          pid + ": was started with -XX:+DisableAttachMechanism, which lets nobody in" + INSTEAD);
    }
  }

  static InputException attach(long pid, Exception e) {
    String place =
        Processes.hasFilesOfItsOwn(pid)
            ? "; it runs in a container: copy holter.jar into it and run it there, as its user"
            : "; is it a HotSpot JVM of this user that is not stopped?";
    return new InputException(pid + ": cannot be attached to (" + e.getMessage() + ")" + place, e);
  }

  static InputException load(long pid, Exception e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Dynamic agent loading is not enabled")
        || Processes.hasFlag(pid, "-XX:-EnableDynamicAgentLoading")) {
      return new InputException(
          pid
              + ": was started with -XX:-EnableDynamicAgentLoading, which lets no agent in"
              + INSTEAD,
          e);
    }
    return new InputException(pid + ": the agent cannot be loaded (" + message + ")" + INSTEAD, e);
  }
}
