/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A baseline as a file in a repository. */
final class BaselineFile {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

  private BaselineFile() {}

  static Baseline read(Path file) {
    try {
      Baseline baseline = JSON.readValue(Files.readString(file), Baseline.class);
      if (baseline == null) {
        throw none(file + "", "null", null);
      }
      return baseline;
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw none(file + place, why(e), e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (" + e + "); --update-baseline writes one", e);
    }
  }

  private static InputException none(String place, String why, Exception e) {
    return new InputException(
        place
            + ": this is no baseline ("
            + why
            + "); remove it and write it anew with"
            + " --update-baseline",
        e);
  }

  /** What the baseline itself has to say, else what the reader of JSON has. */
  private static String why(JacksonException e) {
    String message =
        e.getCause() instanceof IllegalArgumentException wrong
            ? wrong.getMessage()
            : e.getOriginalMessage();
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  static void write(Baseline baseline, Path file) {
    try {
      byte[] text = text(baseline).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, to -> to.write(text));
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
