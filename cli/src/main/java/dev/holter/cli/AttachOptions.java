/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.agent.Options;
import dev.holter.catalog.Catalog;
import dev.holter.catalog.PermitFile;
import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Options for a JVM that runs, checked before anything is loaded into it. */
final class AttachOptions {

  private final Options options;

  /**
   * Checks them, and the files they name.
   *
   * @throws InputException with the line that the agent would say
   */
  AttachOptions(String text) {
    try {
      options = Options.parse(text, System.getenv(Options.ENVIRONMENT));
      if (options.permits() != null) {
        PermitFile.read(Path.of(options.permits()));
      }
      if (options.rulesFile() != null) {
        try (Reader own = Files.newBufferedReader(Path.of(options.rulesFile()))) {
          Catalog.shipped().plus(own, options.rulesFile());
        }
      }
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage(), e);
    } catch (IOException e) {
      throw new InputException("cannot read " + e.getMessage(), e);
    }
  }

  /** As the target is to read them: it runs in another folder, perhaps among other files. */
  String forTarget(boolean container) {
    return (container ? options : options.in(Path.of("").toAbsolutePath())).toString();
  }
}
