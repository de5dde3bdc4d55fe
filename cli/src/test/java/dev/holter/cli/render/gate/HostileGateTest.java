/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names come from recordings: in every format they are text, and commands to nobody. */
class HostileGateTest {

  private static final String NAME =
      "com.acme.</script><!-- ]]> ::error::x ##[error]y ##vso[z] a::b @octocat #1 [a](https://evil.test)"
          + " | ` ``` {0} %0A \" ' & \\ ../../etc/passwd \u202egnp\u202c \u001b[2J \u0000 \ufffe"
          + " \ud800 \u2028 \r\n::warning::w\n  ::stop-commands::t \ud83d\ude00 "
          + "Long".repeat(2500);

  private static final GateAnswer ANSWER = GateAnswers.hostile(NAME);

  @TempDir private Path dir;

  @ParameterizedTest
  @EnumSource(GateFormat.class)
  void render_anyFormat_isValidAndHidesNothing(GateFormat format) throws Exception {
    Rendered rendered = Rendered.of(format, ANSWER);

    assertThat(rendered.complaints()).isEmpty();
    for (int c : rendered.text().codePoints().filter(c -> c != '\n').toArray()) {
      assertThat(Character.getType(c))
          .as("U+%04X", c)
          .isNotIn(
              (int) Character.CONTROL,
              (int) Character.FORMAT,
              (int) Character.LINE_SEPARATOR,
              (int) Character.PARAGRAPH_SEPARATOR,
              (int) Character.SURROGATE);
    }
  }

  @Test
  void text_lines_areNoCommandsToABuild() {
    assertThat(Rendered.of(GateFormat.TEXT, ANSWER).text())
        .doesNotContain("##[")
        .doesNotContain("##vso[")
        .doesNotContainPattern("(?m)(^|\\s)::")
        .contains("a::b");
  }

  @Test
  void github_lines_areItsOwnCommandsAlone() {
    List<String> lines = Rendered.of(GateFormat.GITHUB, ANSWER).text().lines().toList();

    // two findings and the rule that only warns
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      assertThat(line).matches("::(error|warning) (file=holter.yaml,)?title=[^:,]*::.*");
      assertThat(line.length()).isLessThan(20_000);
    }
  }

  @Test
  void markdown_names_areNeitherMarkupNorMentions() {
    String text = Rendered.of(GateFormat.MARKDOWN, ANSWER).text();

    String outside =
        text.replaceAll("(?s)(`{3,})text\n.*?\n\\1", "").replaceAll("`[^`\n]*`|&#\\d+;", "");
    assertThat(outside)
        .doesNotContain("<script", "</script", "<!-- ]]")
        .doesNotContainPattern("(?<!\\\\)\\]\\(")
        .doesNotContainPattern("@\\w")
        .doesNotContainPattern("#\\d");
    for (String line : text.lines().filter(l -> l.startsWith("| ")).toList()) {
      assertThat(line.replaceAll("\\\\\\|", "").chars().filter(c -> c == '|').count())
          .as(line)
          .isEqualTo(7);
    }
  }

  @Test
  void sarif_messages_haveNoLinks() {
    Rendered.of(GateFormat.SARIF, ANSWER)
        .json()
        .at("/runs/0/results")
        .forEach(
            r ->
                assertThat(r.at("/message/text").asText())
                    .doesNotContainPattern("(?<!\\\\)[\\[\\]]"));
  }

  @Test
  void places_namesThatLeadElsewhere_areNone() throws IOException {
    Path root = Files.createDirectories(dir.resolve("root"));
    Files.writeString(dir.resolve("Secret.java"), "class Secret {}");
    SourceTree tree = new SourceTree(List.of(root), root);

    assertThat(tree.find("../Secret.java", "Secret")).isEmpty();
    assertThat(tree.find(dir.resolve("Secret.java").toString(), "Secret")).isEmpty();
    assertThat(tree.find("a\u0000b", "Secret")).isEmpty();
    assertThat(tree.find(NAME, NAME)).isEmpty();
  }
}
