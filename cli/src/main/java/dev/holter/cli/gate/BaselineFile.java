/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A baseline as a file in a repository. */
final class BaselineFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BaselineFile() {}

  static Baseline read(Path file) {
    try {
      Baseline baseline = JSON.readValue(Files.readString(file), Baseline.class);
      if (baseline.schema() != Baseline.SCHEMA) {
        throw new InputException(
            file
                + ": this baseline is of schema "
                + baseline.schema()
                + ", and this holter knows "
                + Baseline.SCHEMA
                + "; remove it and write it anew with --update-baseline");
      }
      return baseline;
    } catch (JacksonException e) {
      throw new InputException(
          file
              + (e.getLocation() == null
                  ? ""
                  : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr())
              + ": this is no baseline ("
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + "); remove it and write it anew with --update-baseline",
          e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (" + e + "); --update-baseline writes one", e);
    }
  }

  static void write(Baseline baseline, Path file) {
    try {
      Files.writeString(file, text(baseline));
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be written (" + e + "); name a file in a folder that exists", e);
    }
  }

  static String text(Baseline baseline) throws IOException {
    DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    lines.indentObjectsWith(indenter);
    lines.indentArraysWith(indenter);
    return JSON.writer(lines).writeValueAsString(baseline) + "\n";
  }
}
