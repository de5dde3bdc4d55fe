/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.holter.attach.Command;
import dev.holter.attach.Reply;
import dev.holter.attach.Status;
import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.util.Properties;
import java.util.UUID;

/** A JVM that runs, to which we are attached. */
public final class Target implements AutoCloseable {

  private static final int OLDEST = 17;

  private final long pid;
  private final VirtualMachine vm;
  private final Properties properties;

  private Target(long pid, VirtualMachine vm) throws IOException {
    this.pid = pid;
    this.vm = vm;
    this.properties = vm.getSystemProperties();
  }

  /**
   * Attaches, if that can be done without harm.
   *
   * @throws InputException with one line: why not, and what to do
   */
  public static Target of(long pid) {
    WhyNot.check(pid);
    try {
      return new Target(pid, VirtualMachine.attach(Long.toString(pid)));
    } catch (AttachNotSupportedException | IOException e) {
      throw WhyNot.attach(pid, e);
    }
  }

  /** A system property of the JVM, or null. */
  public String property(String name) {
    return properties.getProperty(name);
  }

  /** How things stand with Holter in it, or null where it has never been. */
  public Status status() {
    return Status.of(properties);
  }

  /** Whether paths mean something else to it than to us. */
  public boolean isContainer() {
    return Processes.hasFilesOfItsOwn(pid);
  }

  /**
   * Has the agent do something in it.
   *
   * @return what the agent says
   * @throws InputException with one line, if it refuses or cannot be asked
   */
  public String send(Command.Verb verb, String options) {
    checkAge();
    checkVersion();
    String token = UUID.randomUUID().toString();
    Command command = new Command(verb, token, AgentJar.version(), options);
    try (AgentPlace place = new AgentPlace(pid, property("java.io.tmpdir"), isContainer())) {
      vm.loadAgent(place.fill(status() == null), command.toString());
      Reply reply = Reply.of(vm.getSystemProperties(), token);
      if (reply == null) {
        throw new InputException(
            pid + ": the agent was loaded and does not answer; its standard error may tell why");
      }
      if (!reply.done()) {
        throw new InputException(pid + ": " + reply.text());
      }
      return reply.text();
    } catch (AgentLoadException | AgentInitializationException | IOException e) {
      throw WhyNot.load(pid, e);
    }
  }

  private void checkAge() {
    String version = property("java.specification.version");
    if (version == null || version.startsWith("1.") || Integer.parseInt(version) < OLDEST) {
      throw new InputException(
          pid + ": runs on Java " + version + "; Holter needs " + OLDEST + " or newer");
    }
  }

  private void checkVersion() {
    Status status = status();
    if (status != null && !status.version().equals(AgentJar.version())) {
      throw new InputException(
          pid
              + ": has Holter "
              + status.version()
              + " loaded and this is "
              + AgentJar.version()
              + "; use the holter.jar of that version, or restart the program");
    }
  }

  @Override
  public void close() {
    try {
      vm.detach();
    } catch (IOException e) {
      return; // it has ended meanwhile
    }
  }
}
