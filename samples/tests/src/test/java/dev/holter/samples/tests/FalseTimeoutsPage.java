/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the page of how timeouts were judged, from what {@link FalseTimeoutsRepeat} left.
 *
 * <p>Argument: its file.
 */
final class FalseTimeoutsPage {

  private static final String HEAD =
      """
      # Timeouts, true and false

      Connects that time out, readers that are idle and keepalives that give a connection up (`samples/wire`), on loops
      that are held up as they read or in a task, with a peer that is healthy or really cut off: four cases a timeout,
      each on a loop of its own, all at the same time. Netty's and gRPC's own on NIO and epoll, and the keepalives of
      Armeria and Reactor Netty. A timeout that fired is judged right if the report calls it `confirmed-false` where the
      peer was healthy and `genuine` where it was cut off; the wrong way round is the contrary; all others are left
      open (`suspect-false`, or not judged once). As planned are runs in which all and only those fired that should:
      a healthy peer's on a loop that is held up in a task does not.

      | program | JDK | runs | as planned | fired | judged right | left open | the wrong way round |
      |---|--:|--:|--:|--:|--:|--:|--:|
      """;

  private FalseTimeoutsPage() {}

  public static void main(String[] args) throws IOException {
    List<String[]> lines =
        Files.readAllLines(Path.of(args[0])).stream().map(line -> line.split(" ")).toList();
    System.out.print(HEAD);
    for (TimeoutProgram program : TimeoutProgram.values()) {
      List<String[]> runs = lines.stream().filter(l -> l[0].equals(program.name())).toList();
      runs.stream()
          .map(line -> line[1])
          .distinct()
          .sorted()
          .forEach(jdk -> row(program, jdk, runs.stream().filter(r -> r[1].equals(jdk)).toList()));
    }
    System.out.println();
    System.out.println("Made by `samples/wire/repeat N`, whose results add up.");
  }

  private static void row(TimeoutProgram program, String jdk, List<String[]> runs) {
    int fired = sum(runs, 3);
    int wrong = sum(runs, 4);
    // those the wrong way round are not judged right either
    int open = sum(runs, 5) - wrong;
    System.out.printf(
        "| %s | %s | %d | %d | %d | %d | %d | %d |%n",
        program.title(), jdk, runs.size(), sum(runs, 2), fired, fired - wrong - open, open, wrong);
  }

  private static int sum(List<String[]> runs, int field) {
    return runs.stream().mapToInt(run -> Integer.parseInt(run[field])).sum();
  }
}
