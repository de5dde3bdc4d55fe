/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.live.LiveRepository;
import dev.holter.cli.read.LiveStream;
import dev.holter.cli.top.LiveMinute;
import dev.holter.cli.top.Top;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter top}: a service's loops while it runs. */
@Command(
    name = "top",
    description = {
      "Show the loops of a service that runs: the last minute, and what stalls them now.",
      "It reads what the service writes, one or two seconds late; nothing is loaded into it.",
      "Where the output is no terminal: a line a stall, and the loops every ten seconds."
    },
    footer = {"", "Example: holter top 4711"})
final class TopCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PID|REPOSITORY",
      description = "As holter list shows it; or a JFR repository, or the folder of several.")
  private String target;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = DurationOption.class,
      description = "End after this time, such as 30s or 5m.")
  private Duration longest;

  @Override
  public Integer call() throws IOException {
    LiveRepository service = LiveRepository.of(target);
    LiveMinute minute = new LiveMinute();
    Top top = new Top(service.title(), service.folder(), service.alive(), minute, longest);
    LiveStream stream = LiveStream.follow(service.folder(), minute);
    try {
      if (Terminal.stdout() && Terminal.stdin() && !"dumb".equals(System.getenv("TERM"))) {
        top.draw();
      } else {
        top.print(spec.commandLine().getOut());
      }
    } finally {
      stream.close();
    }
    return ExitCode.OK;
  }
}
