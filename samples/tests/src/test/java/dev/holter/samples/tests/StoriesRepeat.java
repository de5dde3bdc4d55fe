/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs stories again and again on all JDKs, and adds to a file how the stalls of each run were
 * judged. {@code samples/stories/repeat} starts it.
 *
 * <p>Arguments: how often, the file, and the stories, or none for all.
 */
final class StoriesRepeat {

  private StoriesRepeat() {}

  public static void main(String[] args) throws IOException {
    int times = Integer.parseInt(args[0]);
    Path results = Path.of(args[1]);
    List<String> wanted = Arrays.asList(args).subList(2, args.length);
    List<StoryCase> stories =
        Stream.of(StoryCase.values())
            .filter(story -> wanted.isEmpty() || wanted.contains(story.story))
            .toList();
    for (int i = 0; i < times; i++) {
      for (StoryCase story : stories) {
        Jdks.all().forEach(jdk -> tryRun(story, jdk, results));
      }
    }
  }

  /** A program that fails is no reason not to run the others. */
  private static void tryRun(StoryCase story, Jdks.Jdk jdk, Path results) {
    try {
      run(story, jdk, results);
    } catch (AssertionError e) {
      System.out.println(story.story + " " + jdk.feature() + " failed");
      append(results.resolveSibling("misjudged.txt"), "== " + story + " " + jdk + "\n" + e);
    }
  }

  private static void run(StoryCase story, Jdks.Jdk jdk, Path results) {
    Path folder = results.resolveSibling(story.story + "-" + jdk.feature());
    StoryRun run = StoryRun.of(story, jdk, folder);
    if (run.skipped().isPresent()) {
      System.out.println(jdk + ": " + run.skipped().get());
      return;
    }
    String line = line(story, jdk, run);
    System.out.println(line);
    append(results, line);
    if (!run.isTold()) {
      append(results.resolveSibling("misjudged.txt"), "== " + line + "\n" + run.digest());
    }
  }

  /** {@code STORY JDK told|not ACCUSED RIGHT NOT_SCHEDULED UNKNOWN WRONG UNSEEN}. */
  private static String line(StoryCase story, Jdks.Jdk jdk, StoryRun run) {
    Map<StoryStall.Judged, Integer> counts = new EnumMap<>(StoryStall.Judged.class);
    run.stalls().forEach(stall -> counts.merge(stall.judged(), 1, Integer::sum));
    String numbers =
        Stream.of(StoryStall.Judged.values())
            .map(judged -> counts.getOrDefault(judged, 0).toString())
            .collect(Collectors.joining(" "));
    return String.join(
        " ",
        story.story,
        String.valueOf(jdk.feature()),
        run.isTold() ? "told" : "not",
        String.valueOf(run.accused().size()),
        numbers);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
