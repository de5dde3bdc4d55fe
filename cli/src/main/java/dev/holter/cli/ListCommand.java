/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.attach.Status;
import dev.holter.cli.live.Jvm;
import dev.holter.cli.live.Jvms;
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
import picocli.CommandLine.Spec;

/** {@code holter list}: which JVMs there are, and where Holter is on. */
@Command(
    name = "list",
    description = "List the JVMs of this user, and where Holter is on.",
    footer = {"", "Example: holter list --format json"})
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private AnswerFormat format;

  @Override
  public Integer call() throws IOException {
    List<Jvm> jvms = Jvms.all();
    PrintWriter out = spec.commandLine().getOut();
    if (format.isJson()) {
      format.json(out, Map.of("jvms", jvms.stream().map(ListCommand::fields).toList()));
    } else {
      print(jvms, out);
    }
    return ExitCode.OK;
  }

  private static Map<String, Object> fields(Jvm jvm) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pid", jvm.pid());
    fields.put("main", jvm.main());
    fields.put("java", jvm.java());
    fields.put("holter", jvm.holter() == null ? null : fields(jvm.holter()));
    fields.put("note", jvm.note());
    return fields;
  }

  private static Map<String, Object> fields(Status holter) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("version", holter.version());
    fields.put("on", holter.on());
    fields.put("since", holter.on() ? holter.since().toString() : null);
    fields.put("recording", holter.recording());
    return fields;
  }

  private static void print(List<Jvm> jvms, PrintWriter out) {
    int widest = jvms.stream().mapToInt(jvm -> Visible.text(jvm.main()).length()).max().orElse(0);
    String row = "%7s  %-10s  %-" + Math.max(4, Math.min(60, widest)) + "s  %s";
    out.println(String.format(Locale.ROOT, row, "PID", "JAVA", "MAIN", "HOLTER"));
    for (Jvm jvm : jvms) {
      String java = jvm.java() == null ? "?" : jvm.java();
      out.println(
          String.format(
                  Locale.ROOT,
                  row,
                  jvm.pid(),
                  java,
                  Visible.text(jvm.main()),
                  Visible.text(holter(jvm)))
              .stripTrailing());
    }
  }

  private static String holter(Jvm jvm) {
    if (jvm.note() != null) {
      return jvm.note();
    }
    return jvm.holter() == null || !jvm.holter().on()
        ? "off"
        : jvm.holter().version() + " " + jvm.holter().words();
  }
}
