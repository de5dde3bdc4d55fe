/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerFormatTest {

  @Test
  void json_namesThatHide_areEscaped() throws IOException {
    StringWriter out = new StringWriter();

    new AnswerFormat().json(new PrintWriter(out), Map.of("main", "a\u009b31m\u202eb"));

    assertThat(out.toString()).contains("\"a\\u009b31m\\u202eb\"").endsWith("}\n");
  }
}
