/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.diagnose.AdviceCatalog;
import dev.holter.cli.diagnose.GuardedMethods;
import dev.holter.cli.model.CatalogPage;
import dev.holter.cli.model.InputException;
import dev.holter.cli.render.PageList;
import dev.holter.cli.render.PageText;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
    String asked = id == null ? "" : id.toLowerCase(Locale.ROOT);
    Optional<CatalogPage> page = AdviceCatalog.page(asked);
    if (page.isPresent()) {
      new PageText(out, paint, Terminal.width()).render(page.get(), GuardedMethods.of(asked));
    } else {
      new PageList(out, paint).render(family(asked));
    }
    return ExitCode.OK;
  }

  /** The pages of a family if there is one of that name, else those that begin so. */
  private static List<CatalogPage> family(String asked) {
    List<CatalogPage> family = pages(known -> known.startsWith(asked + "."));
    List<CatalogPage> found = family.isEmpty() ? pages(k -> k.startsWith(asked)) : family;
    if (found.isEmpty()) {
      throw new InputException(
          asked
              + ": there is no such rule or cause; did you mean "
              + Nearest.of(asked, AdviceCatalog.ids())
              + "? holter explain lists all");
    }
    return found;
  }

  private static List<CatalogPage> pages(Predicate<String> wanted) {
    return AdviceCatalog.ids().stream()
        .filter(wanted)
        .map(known -> AdviceCatalog.page(known).orElseThrow())
        .toList();
  }
}
