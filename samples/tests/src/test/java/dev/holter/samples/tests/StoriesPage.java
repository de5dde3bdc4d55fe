/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the page of how often each story's stalls were judged right, from what {@link
 * StoriesRepeat} left.
 *
 * <p>Arguments: its files for a quiet machine and for a noisy one.
 */
final class StoriesPage {

  private static final String HEAD =
      """
      # Stories

      Small programs that hold a Netty loop up in one way each (`samples/stories`), and what the report made
      of it. A stall is counted as

      - right: cause, confidence, rule and source are those that `StoryCase` asks for;
      - not scheduled: the report says that the process or the thread got no CPU, which may be so;
      - unknown: the report says that it does not know;
      - wrong: any other cause or source;
      - unseen: the program's own clock had a stall of 20 ms and more that the report has not.

      Accused are sources that are none of the story's, in stalls whose cause is called proven. Told are the
      runs in which the longest stall and all but one, or one in ten, were right and as long as the program
      measured, with what can be known besides (who holds a lock, say), and in which nobody was accused.
      """;

  private StoriesPage() {}

  public static void main(String[] args) throws IOException {
    System.out.print(HEAD);
    print("A quiet machine", Path.of(args[0]));
    print("One spinning process for each core beside it", Path.of(args[1]));
    System.out.println(
        """

        Made by `samples/stories/repeat N` and `samples/stories/repeat N noise`, whose results add up;
        `samples/stories/target/repeat` has what was said of the runs that were not told, and the last recording of
        each.""");
  }

  private static void print(String title, Path results) throws IOException {
    List<String[]> lines =
        Files.exists(results)
            ? Files.readAllLines(results).stream().map(line -> line.split(" ")).toList()
            : List.of();
    if (lines.isEmpty()) {
      return; // not measured yet
    }
    System.out.printf("%n## %s%n%n", title);
    System.out.println(
        "| story | cause | JDK | runs | told | stalls | right | not scheduled | unknown | wrong"
            + " | unseen | accused |");
    System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (StoryCase story : StoryCase.values()) {
      List<String[]> runs = lines.stream().filter(line -> line[0].equals(story.story)).toList();
      runs.stream()
          .map(line -> line[1])
          .distinct()
          .sorted()
          .forEach(jdk -> row(story, jdk, runs.stream().filter(r -> r[1].equals(jdk)).toList()));
    }
  }

  private static void row(StoryCase story, String jdk, List<String[]> runs) {
    int right = sum(runs, 4);
    int notScheduled = sum(runs, 5);
    int unknown = sum(runs, 6);
    int wrong = sum(runs, 7);
    int unseen = sum(runs, 8);
    System.out.printf(
        "| %s | %s | %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
        story.story,
        story.expected.cause().replace("|", ", "),
        jdk,
        runs.size(),
        runs.stream().filter(run -> run[2].equals("told")).count(),
        right + notScheduled + unknown + wrong + unseen,
        right,
        notScheduled,
        unknown,
        wrong,
        unseen,
        sum(runs, 3));
  }

  private static int sum(List<String[]> runs, int column) {
    return runs.stream().mapToInt(run -> Integer.parseInt(run[column])).sum();
  }
}
