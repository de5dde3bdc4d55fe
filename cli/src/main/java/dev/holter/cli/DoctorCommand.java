/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.attach.Command.Verb;
import dev.holter.attach.Row;
import dev.holter.attach.Sheet;
import dev.holter.attach.SheetText;
import dev.holter.cli.live.Target;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter doctor}: what Holter sees in a JVM that runs, and what not. */
@Command(
    name = "doctor",
    description = {
      "Say what Holter sees in a JVM: libraries, hooks, loops; what is degraded, and why.",
      "Where Holter is off it is switched on for two seconds without recording, and off again."
    },
    footer = {"", "Example: holter doctor 4711"})
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "As holter list shows it.")
  private long pid;

  @Option(names = "--all", description = "List every hook, not only those that are degraded.")
  private boolean all;

  @Mixin private AnswerFormat format;

  @Override
  public Integer call() throws IOException {
    Sheet sheet;
    boolean wasOn;
    try (Target target = Target.of(pid)) {
      wasOn = target.status() != null && target.status().on();
      sheet = Sheet.parse(target.send(Verb.DOCTOR, ""));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format.isJson()) {
      Map<String, List<Map<String, String>>> parts = new LinkedHashMap<>();
      for (Row.Part part : Row.Part.values()) {
        parts.put(
            part.name().toLowerCase(Locale.ROOT),
            sheet.of(part).stream().map(DoctorCommand::cells).toList());
      }
      format.json(out, parts);
    } else {
      new SheetText(sheet, all).lines().stream().map(Visible::text).forEach(out::println);
      if (!wasOn) {
        out.println("Holter was off in it, was on for this look alone, and is off again.");
      }
    }
    return ExitCode.OK;
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name", row.name());
    cells.put("state", row.state());
    cells.put("note", row.note());
    return cells;
  }
}
