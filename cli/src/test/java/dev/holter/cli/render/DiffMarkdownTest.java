/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.diff.Amount;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.diff.FindingChange;
import dev.holter.cli.model.diff.GapChange;
import dev.holter.cli.model.diff.Outcome;
import dev.holter.cli.model.diff.Side;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffMarkdownTest {

  @Test
  void markdown_manyFindings_takeAllTheRoomThereIs() throws IOException {
    String text = render("worker-#");

    assertThat(text.length()).isBetween(60_000, MarkdownReport.LIMIT);
    assertThat(text)
        .containsPattern("_Cut to fit a comment: \\d+ findings\\. The JSON has everything\\._")
        .endsWith("- A note.\n\n</details>\n");
  }

  @Test
  void markdown_longNamesBehindThem_keepToTheLimitToo() throws IOException {
    String text = render("`|".repeat(150));

    assertThat(text.length()).isLessThanOrEqualTo(MarkdownReport.LIMIT);
    assertThat(text)
        .contains("- A note.\n\n</details>\n")
        .endsWith("_Cut to fit a comment: resets, gaps and notes. The JSON has everything._\n");
  }

  /** 2,000 findings and 30 groups of loops of such a name. */
  private static String render(String loops) throws IOException {
    Side side = new Side(List.of("a.jfr"), 1, 1, 1, Verdict.STALLED, 0, 0, "OpenJDK 17", "Told.");
    Comparison diff =
        new Comparison(
            Comparison.SCHEMA,
            new Report.Tool("holter", "test"),
            Outcome.WORSE,
            "HEAD is worse than BASE.",
            side,
            side,
            /* stalls= */ null,
            List.of("A note."),
            Collections.nCopies(2000, finding()),
            List.of(),
            Collections.nCopies(30, new GapChange(loops, 1, 1, 1, 1, List.of(), 1, 1)),
            /* flames= */ null,
            1,
            0.05);
    StringBuilder out = new StringBuilder();
    DiffFormat.MARKDOWN.render(diff, out, Paint.NONE);
    return out.toString();
  }

  private static FindingChange finding() {
    return new FindingChange(
        "f1",
        Severity.ERROR,
        "A file read on the event loop",
        Cause.BLOCKING_CALL,
        "file.read",
        "com.acme.App#serve",
        31,
        "app.jar",
        Change.NEW,
        true,
        "It was not there.",
        Amount.NONE,
        Amount.NONE,
        /* count= */ null,
        /* duration= */ null);
  }
}
