/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import dev.holter.agent.Version;
import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The agent's jar, which this one carries inside. */
public final class AgentJar {

  // the manifest's Boot-Class-Path names it, so the name must stay
  private static final String NAME = "holter-agent.jar";

  private AgentJar() {}

  /** Writes it into a folder. */
  public static Path extractTo(Path folder) throws IOException {
    Path jar = folder.resolve(NAME);
    try (InputStream in = AgentJar.class.getResourceAsStream("/" + NAME)) {
      if (in == null) {
        throw new InputException(NAME + ": is not in this build; use the packaged holter.jar");
      }
      Files.copy(in, jar);
    }
    return jar;
  }

  /** Its version, which is this jar's. */
  public static String version() {
    return Version.TEXT;
  }

  /** Deletes a folder and what is in it. */
  public static void deleteFolder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      return; // a temporary folder that stays does no harm
    }
  }
}
