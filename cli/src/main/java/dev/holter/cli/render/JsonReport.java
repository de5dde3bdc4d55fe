/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.regex.Pattern;

/** The report as JSON: its records are the schema, {@code report.schema.json} says it in words. */
public final class JsonReport {

  private static final ObjectMapper JSON =
      new ObjectMapper(VisibleJson.FACTORY).enable(SerializationFeature.INDENT_OUTPUT);

  /** Matches halves of a pair that stand alone; a whole pair is one character to it. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private JsonReport() {}

  public static void render(Object report, Appendable out) throws IOException {
    out.append(halvesEscaped(JSON.writeValueAsString(report))).append('\n');
  }

  /** A name may end within a character, which no file in UTF-8 can hold. */
  private static String halvesEscaped(String json) {
    if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return json;
    }
    return HALF.matcher(json)
        .replaceAll(m -> String.format("\\\\u%04x", (int) m.group().charAt(0)));
  }
}
