/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the timeouts again and again on all JDKs, tells how each was judged, and adds a line a run
 * to a file, of which {@link FalseTimeoutsPage} makes a page. {@code samples/wire/repeat} starts
 * it.
 *
 * <p>Arguments: how often, and the file.
 */
final class FalseTimeoutsRepeat {

  private FalseTimeoutsRepeat() {}

  public static void main(String[] args) throws IOException {
    int times = Integer.parseInt(args[0]);
    Path results = Path.of(args[1]);
    Path folder = Files.createTempDirectory("holter-timeouts");
    int wrong = 0;
    for (int i = 1; i <= times; i++) {
      for (Jdks.Jdk jdk : Jdks.all().toList()) {
        for (TimeoutProgram program : here()) {
          FalseTimeoutsRun run = FalseTimeoutsRun.of(program, jdk, folder);
          tell(i, jdk, run);
          add(results, jdk, run);
          wrong += run.wrong().isEmpty() && run.untold().isEmpty() ? 0 : 1;
        }
      }
    }
    Files.deleteIfExists(folder.resolve("timeouts.jfr"));
    Files.delete(folder);
    System.out.println(wrong == 0 ? "all right" : wrong + " runs were not right");
  }

  private static List<TimeoutProgram> here() {
    return Stream.of(TimeoutProgram.values()).filter(TimeoutProgram::runsHere).toList();
  }

  /** A run that the machine held up is told, and judged alike. */
  private static void tell(int number, Jdks.Jdk jdk, FalseTimeoutsRun run) {
    List<String> wrong = run.wrong();
    List<String> untold = run.untold();
    System.out.println(
        number
            + " "
            + run.of()
            + " on "
            + jdk
            + ": "
            + run.firedCount()
            + " fired"
            + (run.asPlanned() ? "" : ", not as planned " + run.fired())
            + (wrong.isEmpty() ? "" : ", the wrong way round " + wrong)
            + (untold.isEmpty() ? ", all judged right" : ", not judged right " + untold));
  }

  private static void add(Path results, Jdks.Jdk jdk, FalseTimeoutsRun run) throws IOException {
    String line =
        String.format(
            "%s %d %d %d %d %d%n",
            run.of(),
            jdk.feature(),
            run.asPlanned() ? 1 : 0,
            run.firedCount(),
            run.wrong().size(),
            run.untold().size());
    Files.writeString(results, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
