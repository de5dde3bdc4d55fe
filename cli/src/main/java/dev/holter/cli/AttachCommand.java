/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.attach.Command.Verb;
import dev.holter.attach.Status;
import dev.holter.cli.live.Target;
import dev.holter.cli.model.InputException;
import dev.holter.cli.render.Visible;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter attach}: switches Holter on in a JVM that runs. */
@Command(
    name = "attach",
    description = "Switch Holter on in a JVM that runs; loops that run already are found.",
    footer = {"", "Example: holter attach 4711 stall=50ms,recording=/tmp/slow.jfr"})
final class AttachCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "As holter list shows it.")
  private long pid;

  @Parameters(
      index = "1",
      paramLabel = "K=V,...",
      arity = "0..1",
      description = "Options for the agent; a file's name is relative to this folder.")
  private String options;

  @Override
  public Integer call() {
    AttachOptions checked = new AttachOptions(options);
    try (Target target = Target.of(pid)) {
      Status status = target.status();
      if (status != null && status.on()) {
        throw new InputException(pid + ": Holter is " + status.words());
      }
      String said = target.send(Verb.ATTACH, checked.forTarget(target.isContainer()));
      PrintWriter out = spec.commandLine().getOut();
      (pid + ": Holter " + said).lines().map(Visible::text).forEach(out::println);
    }
    return ExitCode.OK;
  }
}
