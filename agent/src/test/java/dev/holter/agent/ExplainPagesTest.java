/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog's pages for people: all there, all of one shape. */
class ExplainPagesTest {

  private static final String FOLDER = "/dev/holter/catalog/explain/";

  private static final String CODE = "    ";

  private static final List<String> RULES =
      List.of(
          ("tls.context tls.certificate tls.keystore tls.trust tls.handshake tls.revocation"
                  + " file.open file.read file.write file.sync file.metadata file.list file.lock"
                  + " file.map file.temp zip.open dns.lookup net.connect net.accept net.read"
                  + " net.write net.select http.send thread.sleep thread.join thread.park"
                  + " object.wait lock.monitor lock.park future.get queue.wait latch.wait"
                  + " process.start process.wait process.io class.load class.resource service.load"
                  + " locale.load random.bytes jdbc.connect jdbc.execute jndi.lookup prefs.access"
                  + " image.io console.read console.write memory.direct gc.explicit jvm.dump"
                  + " log.append")
              .split(" "));

  private static final List<String> CAUSES =
      List.of(
          ("blocking-call lock wait cpu congestion class-init gc safepoint not-scheduled suspended"
                  + " unknown")
              .split(" "));

  @Test
  void index_namesRulesThenCauses_inTheirOrder() {
    List<String> all = new ArrayList<>(RULES);
    all.addAll(CAUSES);
    assertThat(read("index.txt")).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void page_ofRule_hasEverySectionAndTwoSketches(String rule) {
    List<String> page = page(rule);
    assertThat(headings(page))
        .containsExactly(
            "## What it does to a loop",
            "## The mend",
            "### Netty",
            "### Vert.x",
            "### Reactor and WebFlux",
            "### gRPC",
            "### Plain NIO",
            "## When not to worry");
    assertThat(sketches(page)).as("code sketches").isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("causes")
  void page_ofCause_hasEverySection(String cause) {
    assertThat(headings(page(cause)))
        .containsExactly(
            "## What it means", "## How Holter knows", "## What to do", "## When not to worry");
  }

  @ParameterizedTest
  @MethodSource("all")
  void page_any_isShortAndTidy(String id) {
    List<String> page = page(id);
    assertThat(page).hasSizeLessThanOrEqualTo(100);
    assertThat(page).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    assertThat(page).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(String.join("\n", page)).doesNotContain("\n\n\n", "\t");
  }

  @ParameterizedTest
  @MethodSource("all")
  void page_any_beginsWithTitleAndPlainAdvice(String id) {
    List<String> page = page(id);
    assertThat(page.get(0)).startsWith("# ").hasSizeLessThanOrEqualTo(60);
    assertThat(page.get(1)).isEmpty();
    List<String> advice = page.stream().skip(2).takeWhile(line -> !line.isEmpty()).toList();
    // it stands under each finding of a report
    assertThat(advice).hasSizeBetween(2, 4);
    assertThat(String.join(" ", advice)).endsWith(".").doesNotContain("`");
  }

  @ParameterizedTest
  @MethodSource("all")
  void section_any_hasProse(String id) {
    List<String> page = page(id).stream().filter(line -> !line.isEmpty()).toList();
    for (int i = 1; i < page.size(); i++) {
      boolean opensList = page.get(i).equals("### Netty") && page.get(i - 1).startsWith("## ");
      if (page.get(i).startsWith("#") && !opensList) {
        assertThat(page.get(i - 1)).as("before " + page.get(i)).doesNotStartWith("#");
      }
    }
    assertThat(page.get(page.size() - 1)).doesNotStartWith("#");
  }

  @Test
  void folder_holdsNoPage_thatTheIndexLacks() {
    Stream<String> pages =
        Stream.of(new File("src/main/resources" + FOLDER).list())
            .filter(name -> name.endsWith(".md"))
            .map(name -> name.substring(0, name.length() - ".md".length()));
    assertThat(pages).containsExactlyInAnyOrderElementsOf(read("index.txt"));
  }

  static List<String> rules() {
    return RULES;
  }

  static List<String> causes() {
    return CAUSES;
  }

  static List<String> all() {
    return read("index.txt");
  }

  private static List<String> headings(List<String> page) {
    return page.stream().filter(line -> line.startsWith("##")).toList();
  }

  /** Blocks of code; a blank line inside one does not end it. */
  private static int sketches(List<String> page) {
    List<String> lines = page.stream().filter(line -> !line.isEmpty()).toList();
    int sketches = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(CODE) && !lines.get(i - 1).startsWith(CODE)) {
        sketches++;
      }
    }
    return sketches;
  }

  private static List<String> page(String id) {
    return read(id + ".md");
  }

  private static List<String> read(String name) {
    try (InputStream in = ExplainPagesTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
