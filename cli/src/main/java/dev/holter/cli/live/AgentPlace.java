/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A folder that a JVM loads the agent from, among the JVM's own temporary files, which are others
 * than ours if it runs in a container. It is gone when the JVM has the agent's jar open.
 *
 * <p>What the JVM loads is a jar of a manifest alone, made for this JVM: one that has the agent's
 * classes already is not given them again.
 */
final class AgentPlace implements AutoCloseable {

  private static final String ENTRY = "dev.holter.agent.Premain";

  private final Path root;
  private final Path folder;

  /**
   * Makes the folder.
   *
   * @param temporaryFolder as the JVM sees it
   * @param container whether that is not as we see it
   */
  AgentPlace(long pid, String temporaryFolder, boolean container) {
    this.root = Path.of(container ? "/proc/" + pid + "/root" : "/");
    try {
      Path temporary = Path.of(temporaryFolder).toAbsolutePath();
      folder =
          Files.createTempDirectory(
              container ? root.resolve(temporary.getRoot().relativize(temporary)) : temporary,
              "holter-attach-");
    } catch (IOException e) {
      throw new InputException(
          pid
              + ": the agent cannot be put into its "
              + temporaryFolder
              + " ("
              + e
              + (container
                  ? "); copy holter.jar into the container and run it there"
                  : "); start the program with -javaagent:holter-agent.jar"),
          e);
    }
  }

  /**
   * Makes what the JVM is to load; returns its path as the JVM sees it.
   *
   * @param first whether the JVM has none of the agent's classes yet
   */
  String fill(boolean first) throws IOException {
    Manifest manifest = new Manifest();
    Attributes lines = manifest.getMainAttributes();
    lines.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    lines.putValue("Agent-Class", ENTRY);
    lines.putValue("Can-Retransform-Classes", "true");
    if (first) {
      Path agent = AgentJar.extractTo(folder);
      readable(agent, "rw-r--r--");
      lines.putValue("Boot-Class-Path", agent.getFileName().toString());
      // the boot loader finds classes in it, but its texts are found by the class path's loader
      lines.put(Attributes.Name.CLASS_PATH, agent.getFileName().toString());
    }
    Path jar = folder.resolve("holter-attach.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    readable(jar, "rw-r--r--");
    readable(folder, "rwxr-xr-x");
    return root.toString().equals("/") ? jar.toString() : "/" + root.relativize(jar);
  }

  /** Root attaches to JVMs of others, which have to read it. */
  private static void readable(Path path, String permissions) throws IOException {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } catch (UnsupportedOperationException e) {
      return; // not a POSIX file system
    }
  }

  @Override
  public void close() {
    AgentJar.deleteFolder(folder);
  }
}
