/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

import dev.holter.samples.probes.result.Result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints the page that has Holter's and BlockHound's results on all probes side by side.
 *
 * <p>Arguments: a folder with {@code results-N.txt}, {@code blockhound-N.txt} and {@code
 * versions.txt}, and then each {@code N}, the JDKs.
 */
public final class Table {

  private final List<String> jdks;
  private final List<Map<String, Result>> holter = new ArrayList<>();
  private final List<Map<String, String>> blockHound = new ArrayList<>();
  private final Set<String> probes = new LinkedHashSet<>();

  private Table(Path folder, List<String> jdks) throws IOException {
    this.jdks = jdks;
    for (String jdk : jdks) {
      holter.add(holter(folder.resolve("results-" + jdk + ".txt")));
      blockHound.add(blockHound(folder.resolve("blockhound-" + jdk + ".txt")));
    }
    holter.forEach(results -> probes.addAll(results.keySet()));
  }

  /** Prints the page. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Table table = new Table(folder, List.of(args).subList(1, args.length));
    System.out.print(
        """
        # Probes

        Every known way to block an event loop, tried on a Netty 4.1 loop (`samples/probes`), and
        whether Holter reports it: with the right rule, the method at fault, and a duration within
        5 % + 1 ms of a clock around the call. Beside it what BlockHound catches of the same probes.

        Made by `samples/probes/table` with

        """);
    Files.readAllLines(folder.resolve("versions.txt"))
        .forEach(line -> System.out.println("- " + line));
    System.out.println();
    table.totals();
    table.rows();
    table.remarks();
  }

  private static Map<String, Result> holter(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("result\t"))
        .map(Result::parse)
        .collect(Collectors.toMap(Result::name, r -> r, (a, b) -> b, LinkedHashMap::new));
  }

  private static Map<String, String> blockHound(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split(" "))
        .filter(words -> words[0].equals("blockhound"))
        .collect(Collectors.toMap(words -> words[1], words -> words[2], (a, b) -> b));
  }

  private void totals() {
    line("| | of | " + header("Holter") + header("BlockHound"));
    System.out.println("|---|--:" + "|--:".repeat(2 * jdks.size()) + "|");
    StringBuilder row = new StringBuilder("| reported | " + probes.size() + " | ");
    holter.forEach(
        results -> row.append(results.values().stream().filter(Table::seen).count()).append(" | "));
    blockHound.forEach(
        results ->
            row.append(probes.stream().filter(p -> "yes".equals(results.get(p))).count())
                .append(" | "));
    line(row.toString());
    System.out.println();
  }

  private void rows() {
    line(
        "| probe | rule | "
            + header("Holter")
            + "recorded − measured, ms | "
            + header("BlockHound"));
    System.out.println("|---|---|" + "---|".repeat(2 * jdks.size() + 1));
    for (String probe : probes) {
      StringBuilder row = new StringBuilder("| " + probe + " | ");
      row.append('`').append(any(probe).rule()).append("` | ");
      holter.forEach(results -> row.append(word(results.get(probe))).append(" | "));
      row.append(
              holter.stream()
                  .map(results -> results.get(probe))
                  .map(r -> r == null || r.difference().isEmpty() ? "–" : r.difference())
                  .collect(Collectors.joining(" / ")))
          .append(" | ");
      blockHound.forEach(results -> row.append(results.getOrDefault(probe, "–")).append(" | "));
      line(row.toString());
    }
    System.out.println();
  }

  /** Why something is not seen, or what is said of it instead. */
  private void remarks() {
    System.out.println("## Not reported");
    System.out.println();
    boolean none = true;
    for (int i = 0; i < jdks.size(); i++) {
      for (Result result : holter.get(i).values()) {
        if (!seen(result)) {
          none = false;
          System.out.println("- " + result.name() + " on " + jdks.get(i) + ": " + reason(result));
        }
      }
    }
    if (none) {
      System.out.println("Nothing.");
    }
  }

  private static String reason(Result result) {
    return switch (result.outcome()) {
      case UNSEEN -> result.remark();
      case MISTIMED -> "reported, but off by " + result.difference() + " ms";
      default -> "reported instead: " + result.remark();
    };
  }

  private Result any(String probe) {
    return holter.stream().map(r -> r.get(probe)).filter(r -> r != null).findFirst().orElseThrow();
  }

  private String header(String tool) {
    return jdks.stream().map(jdk -> tool + " " + jdk + " | ").collect(Collectors.joining());
  }

  private static void line(String text) {
    System.out.println(text.strip());
  }

  private static boolean seen(Result result) {
    return result.outcome() == Outcome.SEEN || result.outcome() == Outcome.SEEN_AFTER_ALL;
  }

  private static String word(Result result) {
    if (result == null) {
      return "–";
    }
    return seen(result) ? "yes" : result.outcome() == Outcome.MISTIMED ? "mistimed" : "no";
  }
}
