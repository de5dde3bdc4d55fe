/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.catalog.Page;
import dev.holter.cli.diagnose.AdviceCatalog;
import dev.holter.cli.diagnose.GuardedMethods;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Nearest;
import dev.holter.cli.render.PageList;
import dev.holter.cli.render.PageText;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter explain}: what a rule or a cause means and what to do about it. */
@Command(
    name = "explain",
    description =
        "Say what a rule or a cause means and what to do about it; without one, list all.",
    footer = {"", "Example: holter explain tls.certificate"})
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULE|CAUSE|FAMILY",
      arity = "0..1",
      description = "Such as dns.lookup or gc; file lists the rules that begin so.")
  private String id;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Paint paint = new Paint(Ansi.AUTO.enabled());
    List<Page> pages = find(id == null ? "" : id.toLowerCase(Locale.ROOT));
    if (pages.size() == 1) {
      Page page = pages.get(0);
      new PageText(out, paint, Terminal.width()).render(page, GuardedMethods.of(page.id()));
    } else {
      new PageList(out, paint).render(pages);
    }
    return ExitCode.OK;
  }

  /** The page of that id, else those of the family, else those that begin so. */
  private static List<Page> find(String asked) {
    return Stream.<Predicate<String>>of(
            known -> known.equals(asked),
            known -> known.startsWith(asked + "."),
            known -> known.startsWith(asked))
        .map(ExplainCommand::pages)
        .filter(pages -> !pages.isEmpty())
        .findFirst()
        .orElseThrow(() -> unknown(asked));
  }

  private static InputException unknown(String asked) {
    return new InputException(
        asked
            + ": there is no such rule or cause; did you mean "
            + Nearest.of(asked, AdviceCatalog.ids())
            + "? holter explain lists all");
  }

  private static List<Page> pages(Predicate<String> wanted) {
    return AdviceCatalog.ids().stream()
        .filter(wanted)
        .map(known -> AdviceCatalog.page(known).orElseThrow())
        .toList();
  }
}
