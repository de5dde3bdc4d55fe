/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The flame graphs of one run of {@link FlamesProgram}: on the page, and in the report. */
record FlameRun(Path page, List<JsonNode> causes) {

  private static final Map<Integer, FlameRun> RUNS = new ConcurrentHashMap<>();

  /** The run on a JDK; whoever asks again gets the same one. */
  static FlameRun on(Jdks.Jdk jdk) {
    return RUNS.computeIfAbsent(jdk.feature(), feature -> record(jdk));
  }

  /** The time of all stalls that have a stack. */
  double totalMs() {
    return causes.stream().mapToDouble(t -> t.path("totalMs").asDouble()).sum();
  }

  /**
   * The page with places that are rounded up: times and places are rounded, so that what a frame
   * called may seem to end beyond it, here the further the further it is from the top.
   */
  Path roundedUp(Path folder) throws IOException {
    String text = Files.readString(page);
    Matcher widths = Pattern.compile("width=\"([0-9.]+)%\" y=\"(\\d+)\"").matcher(text);
    String up =
        widths.replaceAll(
            w ->
                String.format(
                    Locale.ROOT,
                    "width=\"%.5f%%\" y=\"%s\"",
                    Double.parseDouble(w.group(1)) + 0.0001 + 1e-5 * Integer.parseInt(w.group(2)),
                    w.group(2)));
    return Files.writeString(folder.resolve("up.html"), up);
  }

  private static FlameRun record(Jdks.Jdk jdk) {
    Path folder = Jars.testClasses().resolveSibling("recordings");
    Path recording = folder.resolve("flames-" + jdk.feature() + ".jfr");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(recording);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-cp",
                Jars.testClasses().toString(),
                FlamesProgram.class.getName()));
    assertThat(program.exit()).as(program::said).isZero();
    JsonNode trees = Holter.report(jdk, recording).at("/profile/trees");
    return new FlameRun(
        HtmlPage.of(jdk, recording),
        StreamSupport.stream(trees.spliterator(), false)
            .filter(t -> t.path("by").asText().equals("cause"))
            .toList());
  }
}
