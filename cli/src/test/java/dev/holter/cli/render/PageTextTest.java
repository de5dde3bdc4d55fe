/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.catalog.Page;
import dev.holter.cli.diagnose.AdviceCatalog;
import dev.holter.cli.model.GuardedClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {

  private static final Page PAGE =
      new Page(
          "a.b",
          List.of(
              "# Title",
              "",
              "One two three four",
              "five six.",
              "",
              "## Mend",
              "",
              "    code that is longer than the width;",
              "      deeper();",
              "",
              "Last words."));

  @Test
  void render_oneRule_asInTheSnapshot() throws IOException {
    assertThat(render(AdviceCatalog.page("thread.join").orElseThrow(), Paint.NONE, 100, List.of()))
        .isEqualTo(snapshot("explain-thread.join.txt"));
  }

  @Test
  void render_narrow_wrapsProseAndLeavesCode() throws IOException {
    assertThat(render(PAGE, Paint.NONE, 16, List.of()))
        .isEqualTo(
            """
            # a.b: Title

            One two three
            four five six.

            ## Mend

                code that is longer than the width;
                  deeper();

            Last words.
            """);
  }

  @Test
  void render_onTerminal_headingsAloneAreBold() throws IOException {
    assertThat(render(PAGE, new Paint(true), 80, List.of()).lines())
        .filteredOn(line -> line.contains("\u001b"))
        .containsExactly("\u001b[1m# a.b: Title\u001b[0m", "\u001b[1m## Mend\u001b[0m");
  }

  @Test
  void render_guardedMethods_standAtTheEnd() throws IOException {
    List<GuardedClass> guarded =
        List.of(
            new GuardedClass("java.io.File", false, List.of("exists", "length", "canRead")),
            new GuardedClass("java.sql.Driver", true, List.of("connect")));

    assertThat(render(PAGE, Paint.NONE, 24, guarded))
        .endsWith(
            """
            Last words.

            ## Guarded

                java.io.File
                    exists, length,
                    canRead
                java.sql.Driver and all that extend or implement it
                    connect
            """);
  }

  private static String render(Page page, Paint paint, int width, List<GuardedClass> guarded)
      throws IOException {
    StringBuilder out = new StringBuilder();
    new PageText(out, paint, width).render(page, guarded);
    return out.toString();
  }

  private static String snapshot(String name) throws IOException {
    try (InputStream in = PageTextTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
