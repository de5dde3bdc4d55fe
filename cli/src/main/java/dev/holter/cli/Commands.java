/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands there are, in the order the help lists them. */
final class Commands {

  private static final List<Class<?>> ALL =
      List.of(
          ReportCommand.class,
          GateCommand.class,
          DiffCommand.class,
          RunCommand.class,
          ExplainCommand.class,
          ListCommand.class,
          AttachCommand.class,
          DetachCommand.class,
          DoctorCommand.class,
          TopCommand.class,
          ExportCommand.class,
          RecoverCommand.class);

  private Commands() {}

  /** Adds the command that is asked for: to look at all of them takes longer than most of them. */
  static void add(CommandLine line, String... args) {
    for (Class<?> command : ALL) {
      if (args.length > 0 && name(command).equals(args[0])) {
        line.addSubcommand(command);
        return;
      }
    }
    // help and suggestions are of all of them
    ALL.forEach(line::addSubcommand);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }
}
