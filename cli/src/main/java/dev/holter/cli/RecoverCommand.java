/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Plural;
import dev.holter.cli.read.Recovery;
import dev.holter.cli.render.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter recover}: a sound copy of a damaged recording. */
@Command(
    name = "recover",
    description = {
      "Copy all that is sound in a damaged recording, for any tool that reads JFR.",
      "Holter's own commands need no such copy."
    },
    footer = {"", "Example: holter recover holter-4711.jfr -o sound.jfr"})
final class RecoverCommand implements Callable<Integer> {

  private static final String SUFFIX = ".jfr";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A .jfr file, or the folder of chunks that a killed process left.")
  private Path damaged;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The copy, which must not exist; by default FILE-recovered.jfr.")
  private Path copy;

  @Override
  public Integer call() {
    Path target = copy == null ? beside(damaged) : copy;
    Recovery r = ProgressBar.during(spec, bar -> Recovery.of(damaged, target, bar));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Visible.text(target.toString())
            + ": "
            + Plural.of(r.chunks(), "chunk")
            + ", "
            + Plural.of(r.kept(), "byte")
            + " kept, "
            + Plural.of(r.length() - r.kept(), "byte")
            + " lost ("
            + r.kept() * 100 / r.length()
            + " % kept)");
    if (r.notes().isEmpty()) {
      out.println("Nothing was damaged.");
    }
    r.notes().stream().map(Visible::text).forEach(out::println);
    return ExitCode.OK;
  }

  private static Path beside(Path damaged) {
    String name = damaged.toAbsolutePath().normalize().getFileName().toString();
    String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return damaged.toAbsolutePath().normalize().resolveSibling(stem + "-recovered" + SUFFIX);
  }
}
