/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.agent.Options;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.live.AgentJar;
import dev.holter.cli.model.InputException;
import dev.holter.cli.read.RecordingReader;
import dev.holter.cli.render.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code holter run -- java …}: starts a program under the agent and reports when it ends.
 *
 * <p>Ends with the program's own exit code. When it is interrupted the program is asked to end, and
 * the report comes all the same: a server is ended that way.
 */
@Command(
    name = "run",
    description = "Start a Java program under the agent, and report when it ends.",
    customSynopsis = "holter run [--options K=V,...] [--report FILE] -- java ...",
    footer = {"", "Example: holter run --options stall=50ms -- java -jar server.jar"})
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--options", paramLabel = "K=V,...", description = "Options for the agent.")
  private String options;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write the report to this file instead of stdout; .json writes JSON, .html a page.")
  private Path file;

  @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "java and its arguments.")
  private List<String> command;

  private final AtomicBoolean reported = new AtomicBoolean();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Options agentOptions = agentOptions();
    checkLauncher();
    Path folder = Files.createTempDirectory("holter-run-");
    Path agent = AgentJar.extractTo(folder);
    boolean ownRecording = options == null || !options.contains("recording=");
    Path recording = folder.resolve("run.jfr");
    String text = agentOptions.toString();
    if (ownRecording) {
      text = text.replace("recording=" + agentOptions.recording(), "recording=" + recording);
    }
    Process process = start("-javaagent:" + agent + "=" + text);
    Path written = ownRecording ? recording : recordingOf(agentOptions, process.pid());
    Thread interrupted =
        new Thread(
            () -> {
              process.destroy();
              finish(process, written, folder);
            });
    Runtime.getRuntime().addShutdownHook(interrupted);
    int code = process.waitFor();
    finish(process, written, folder);
    return code;
  }

  private Options agentOptions() {
    try {
      return Options.parse(options, System.getenv(Options.ENVIRONMENT));
    } catch (IllegalArgumentException e) {
      throw new InputException("--options: " + e.getMessage(), e);
    }
  }

  private static Path recordingOf(Options options, long pid) {
    return Path.of(options.recording().replace("%p", Long.toString(pid)));
  }

  private void checkLauncher() {
    String program = Path.of(command.get(0)).getFileName().toString();
    if (!program.equals("java") && !program.equals("java.exe")) {
      throw new InputException(
          command.get(0)
              + ": run starts java itself; for another launcher set JAVA_TOOL_OPTIONS"
              + " to -javaagent:holter-agent.jar");
    }
  }

  private Process start(String agent) {
    List<String> all = new ArrayList<>(command);
    all.add(1, agent);
    try {
      return new ProcessBuilder(all).inheritIO().start();
    } catch (IOException e) {
      throw new InputException(command.get(0) + ": cannot be started (" + e.getMessage() + ")", e);
    }
  }

  private void finish(Process process, Path recording, Path folder) {
    if (!reported.compareAndSet(false, true)) {
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      process.waitFor();
      if (!Files.exists(recording) || Files.size(recording) == 0) {
        err.println("holter: no report: the program left no recording");
      } else {
        new Output(formatOf(file), file)
            .write(
                Diagnosis.of(RecordingReader.read(List.of(recording))).withTool(ToolVersion.text()),
                spec.commandLine().getOut());
      }
    } catch (InputException e) {
      err.println("holter: no report: " + e.getMessage());
    } catch (IOException e) {
      err.println("holter: no report: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      AgentJar.deleteFolder(folder);
    }
  }

  private static ReportFormat formatOf(Path file) {
    String name = file == null ? "" : file.toString();
    return name.endsWith(".json")
        ? ReportFormat.JSON
        : name.endsWith(".html") ? ReportFormat.HTML : ReportFormat.TEXT;
  }
}
