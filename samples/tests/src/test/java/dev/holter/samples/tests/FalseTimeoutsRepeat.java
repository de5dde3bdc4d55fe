/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the timeouts again and again on all JDKs and tells how often each was judged right. {@code
 * samples/wire/repeat} starts it.
 *
 * <p>Argument: how often.
 */
final class FalseTimeoutsRepeat {

  private FalseTimeoutsRepeat() {}

  public static void main(String[] args) throws IOException {
    int times = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("holter-timeouts");
    int wrong = 0;
    for (int i = 1; i <= times; i++) {
      for (Jdks.Jdk jdk : Jdks.all().toList()) {
        for (TimeoutProgram program : TimeoutProgram.values()) {
          wrong += run(i, program, jdk, folder) ? 0 : 1;
        }
      }
    }
    Files.deleteIfExists(folder.resolve("timeouts.jfr"));
    Files.delete(folder);
    System.out.println(wrong == 0 ? "all right" : wrong + " runs were not right");
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** Whether it was as it should be; a run that the machine held up is told, and judged alike. */
  private static boolean run(int number, TimeoutProgram program, Jdks.Jdk jdk, Path folder) {
    FalseTimeoutsRun run = FalseTimeoutsRun.of(program, jdk, folder);
    List<String> wrong = run.wrong();
    List<String> untold = run.untold();
    long judged = run.fired().values().stream().filter(did -> did).count();
    System.out.println(
        number
            + " "
            + program
            + " on "
            + jdk
            + ": "
            + judged
            + " fired"
            + (run.asPlanned() ? "" : ", not as planned " + run.fired())
            + (wrong.isEmpty() ? "" : ", the wrong way round " + wrong)
            + (untold.isEmpty() ? ", all judged right" : ", not judged right " + untold));
    return wrong.isEmpty() && untold.isEmpty();
  }
}
