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

/** {@code holter detach}: switches Holter off in a JVM that runs on. */
@Command(
    name = "detach",
    description = "Switch Holter off in a JVM: its recording is written, its hooks are taken out.",
    footer = {"", "Example: holter detach 4711"})
final class DetachCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "As holter list shows it.")
  private long pid;

  @Override
  public Integer call() {
    try (Target target = Target.of(pid)) {
      Status status = target.status();
      if (status == null || !status.on()) {
        throw new InputException(pid + ": Holter is not on in it; holter list shows where it is");
      }
      String left = target.send(Verb.DETACH, "");
      PrintWriter out = spec.commandLine().getOut();
      (pid + ": Holter is off; " + left).lines().map(Visible::text).forEach(out::println);
    }
    return ExitCode.OK;
  }
}
