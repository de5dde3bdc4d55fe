/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.attach.Command;
import dev.holter.attach.Reply;
import dev.holter.attach.Status;
import java.lang.instrument.Instrumentation;
import java.time.Instant;
import java.util.function.Consumer;

/** Whether Holter is on in this JVM, and the two ways to switch it on and off. */
public final class Presence {

  private static final String RUNS_WITHOUT = "; the program runs without Holter";

  private static final long LOOK_MILLIS = 2_000;

  // guarded by the class; both ways in may be taken at once
  private static Agent agent;
  // volatile: completed by the thread that starts the recording, while one that attached waits
  private static volatile Status status;

  private Presence() {}

  /** Switches on from the command line. Called by {@link Premain} by name. */
  public static synchronized void premain(String arguments, Instrumentation instrumentation)
      throws Exception {
    if (agent != null) {
      Console.say("is already on; the second -javaagent is ignored");
      return;
    }
    try {
      Options options = Options.parse(arguments, System.getenv(Options.ENVIRONMENT));
      begin(options, instrumentation, /* late= */ false);
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage() + RUNS_WITHOUT);
    }
  }

  /** Does what whoever attached asks for. Called by {@link Premain} by name. */
  public static synchronized void agentmain(String text, Instrumentation instrumentation) {
    Command command = Command.parse(text);
    Reply reply;
    try {
      reply = new Reply(true, obey(command, instrumentation));
    } catch (IllegalArgumentException e) {
      reply = new Reply(false, e.getMessage());
    } catch (Throwable t) {
      // whatever it is: whoever asked has to hear of it, and the service goes on
      reply = new Reply(false, Console.reason(t));
    }
    if (command.token().isEmpty() && !reply.done()) {
      Console.say(reply.text() + RUNS_WITHOUT);
    }
    reply.publish(command.token());
  }

  private static String obey(Command command, Instrumentation instrumentation) throws Exception {
    if (!command.version().isEmpty() && !command.version().equals(Version.TEXT)) {
      throw new IllegalArgumentException(
          "Holter " + Version.TEXT + " is loaded in it already, and cannot be replaced by another");
    }
    return switch (command.verb()) {
      case ATTACH -> attach(command, instrumentation);
      case DETACH -> detach();
      case DOCTOR -> doctor(instrumentation);
    };
  }

  private static String attach(Command command, Instrumentation instrumentation) throws Exception {
    if (agent != null) {
      throw new IllegalArgumentException("Holter is " + status.words());
    }
    // who attaches has mixed in an environment of their own
    String environment = command.token().isEmpty() ? System.getenv(Options.ENVIRONMENT) : null;
    Options options = Options.parse(command.options(), environment);
    begin(options, instrumentation, /* late= */ true);
    Start start = agent.awaitStart();
    if (start.failed()) {
      end();
      throw new IllegalArgumentException(start.line());
    }
    return start.line();
  }

  private static String detach() {
    if (agent == null) {
      throw new IllegalArgumentException("Holter is not on in it");
    }
    String left = end();
    Console.say("off; " + left);
    return left;
  }

  /** Where Holter is off, it is on for the look, and records nothing. */
  private static String doctor(Instrumentation instrumentation) throws Exception {
    if (agent != null) {
      return agent.doctor().toString();
    }
    Options options = Options.parse("recording=off", null);
    try {
      begin(options, instrumentation, /* late= */ true);
    } catch (IllegalArgumentException e) {
      return Doctor.lookFromOutside(e.getMessage()).toString();
    }
    try {
      agent.awaitStart();
      Thread.sleep(LOOK_MILLIS); // loops are found as they turn
      return agent.doctor().toString();
    } finally {
      end();
      Console.say("off again; it was on for a look, by holter doctor");
    }
  }

  /** How things stand; who asks has the agent, so it is on. */
  static Status status() {
    return status;
  }

  private static void begin(Options options, Instrumentation instrumentation, boolean late)
      throws Exception {
    needs("jdk.jfr");
    needs("java.management");
    Agent starting = new Agent(options, instrumentation, late);
    agent = starting;
    status = new Status(Version.TEXT, now(), null);
    status.publish();
    try {
      starting.start(new Where());
    } catch (Throwable t) {
      end();
      throw t;
    }
  }

  private static String end() {
    String left = agent.stop();
    agent = null;
    status = new Status(Version.TEXT, null, null);
    status.publish();
    return left;
  }

  /** A class, as the first lambda of a JVM takes it milliseconds to make. */
  private static final class Where implements Consumer<String> {
    @Override
    public void accept(String where) {
      recordsTo(where);
    }
  }

  /** Without the lock, which who attached holds as long as it takes. */
  private static void recordsTo(String where) {
    Status now = status;
    if (now.on()) {
      status = new Status(now.version(), now.since(), where);
      status.publish();
    }
  }

  private static void needs(String module) {
    if (ModuleLayer.boot().findModule(module).isEmpty()) {
      throw new IllegalArgumentException(
          "needs the modules jdk.jfr and java.management, which this Java lacks");
    }
  }

  private static Instant now() {
    return Instant.ofEpochSecond(System.currentTimeMillis() / 1_000);
  }
}
