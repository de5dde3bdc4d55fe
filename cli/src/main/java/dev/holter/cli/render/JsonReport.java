/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;

/** The report as JSON: its records are the schema, {@code report.schema.json} says it in words. */
public final class JsonReport {

  private static final ObjectMapper JSON =
      new ObjectMapper(VisibleJson.FACTORY).enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  public static void render(Object report, Appendable out) throws IOException {
    out.append(JSON.writeValueAsString(report)).append('\n');
  }
}
