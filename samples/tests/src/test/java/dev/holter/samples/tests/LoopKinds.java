/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The programs that have a loop of every kind, and what each loop's kind is to be. */
enum LoopKinds {
  NETTY_4150(
      "netty4150",
      "Loops",
      "nio-loop netty-nio, epoll-loop netty-epoll, default-loop netty-default"),
  NETTY_41(
      "netty41",
      "Loops",
      "nio-loop netty-nio, epoll-loop netty-epoll, default-loop netty-default,"
          + " io_uring-loop netty-io_uring"),
  SHADED("shaded", "Loops", "nio-loop netty-nio, default-loop netty-default"),
  NETTY_42(
      "netty42",
      "Loops42",
      "nio-loop netty-nio, epoll-loop netty-epoll, io_uring-loop netty-io_uring,"
          + " local-loop netty-local, manual-loop netty-nio, virtual-loop netty-nio,"
          + " suspended-loop netty-nio");

  final String folder;
  final String main;
  private final Map<String, String> kinds = new LinkedHashMap<>();

  LoopKinds(String folder, String main, String loops) {
    this.folder = "loops/" + folder;
    this.main = "dev.holter.samples.loops." + main;
    for (String loop : loops.split(", *")) {
      kinds.put(loop.split(" ")[0], loop.split(" ")[1]);
    }
  }

  /** Name and kind of every loop but those the program says it has skipped. */
  Map<String, String> expected(List<String> said) {
    Map<String, String> expected = new TreeMap<>(kinds);
    for (String line : said) {
      if (line.startsWith("skipped ")) {
        expected.remove(line.substring("skipped ".length()).split(":")[0]);
      }
    }
    return expected;
  }

  /** Name and kind of every loop of a report. */
  static Map<String, String> found(JsonNode report) {
    List<JsonNode> loops = new ArrayList<>();
    report.path("loops").forEach(loops::add);
    return loops.stream()
        .collect(
            Collectors.toMap(
                l -> l.path("name").asText(),
                l -> l.path("kind").asText(),
                (first, second) -> first, // a loop that was suspended may have become another
                TreeMap::new));
  }
}
