/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.InputException;
import dev.holter.cli.render.Visible;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code holter}. */
@Command(
    name = "holter",
    description = "Finds what holds up the event loops of a JVM, from recordings of its agent.",
    versionProvider = ToolVersion.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:the gate failed",
      "2:wrong usage, or input of which nothing sound is left",
      "3:the gate cannot tell",
      "70:a bug in Holter, or out of memory",
    })
public final class Main {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Say more where something fails: the trace.")
  private boolean verbose;

  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    Rehearsal.begin(args);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(args, out, err);
    out.flush();
    System.exit(code);
  }

  /** Runs a command. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Main());
    Commands.add(line, args);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::usage);
    line.setExecutionExceptionHandler(Main::failed);
    try {
      int code = args.length == 0 ? bare(line) : line.execute(args);
      if (out.checkError()) { // which flushes it
        err.println("holter: stdout: not all of it could be written");
        return code == ExitCode.OK ? ExitCode.USAGE : code;
      }
      return code;
    } catch (OutOfMemoryError e) {
      err.println(
          "holter: out of memory; give the JVM more, as in java -Xmx512m -jar holter.jar …");
      return ExitCode.SOFTWARE;
    } catch (Error e) {
      return bug(e, line);
    } finally {
      err.flush();
    }
  }

  private static int bare(CommandLine line) {
    line.usage(line.getErr());
    return ExitCode.USAGE;
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    String mean = "";
    if (e instanceof UnmatchedArgumentException u && !u.getSuggestions().isEmpty()) {
      mean = "; did you mean " + u.getSuggestions().get(0) + "?";
    }
    line.getErr()
        .println("holter: " + oneLine(e.getMessage()) + mean + "; see " + name + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof InputException) {
      line.getErr().println("holter: " + oneLine(e.getMessage()));
      trace(e, line);
      return ExitCode.USAGE;
    }
    return bug(e, line);
  }

  private static int bug(Throwable e, CommandLine line) {
    line.getErr()
        .println("holter: " + oneLine(e.toString()) + "; this is a bug, --verbose shows the trace");
    trace(e, line);
    return ExitCode.SOFTWARE;
  }

  private static void trace(Throwable e, CommandLine line) {
    Main main = (Main) line.getCommandSpec().root().userObject();
    if (main.verbose) {
      e.printStackTrace(line.getErr());
    }
  }

  private static String oneLine(String message) {
    // names of loops and files are in it, as they are
    return Visible.text(String.valueOf(message).replaceAll("\\s*\\R\\s*", " "));
  }
}
