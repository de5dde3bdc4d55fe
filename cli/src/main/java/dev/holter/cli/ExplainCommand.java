/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.diagnose.AdviceCatalog;
import dev.holter.cli.model.Advice;
import dev.holter.cli.model.InputException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  @Parameters(paramLabel = "RULE|CAUSE", arity = "0..1", description = "Such as dns.lookup or gc.")
  private String id;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (id == null) {
      for (String known : AdviceCatalog.ids()) {
        String title = AdviceCatalog.find(known).orElseThrow().title();
        out.println(String.format(Locale.ROOT, "%-18s %s", known, title));
      }
      return ExitCode.OK;
    }
    Advice advice =
        AdviceCatalog.find(id)
            .orElseThrow(
                () ->
                    new InputException(
                        id + ": there is no such rule or cause; holter explain lists them"));
    out.println(id + ": " + advice.title());
    out.println();
    out.println(advice.text());
    return ExitCode.OK;
  }
}
