/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints the page of what is supported, from what {@link LoopMatrixIT} left of its last runs.
 * {@code samples/servers/matrix} starts it.
 */
final class LoopMatrixPage {

  private static final String HEAD =
      """
      # Supported libraries

      Each of these is started from its released jars, driven with real requests and watched with no
      configuration at all. Its loops must be found under these names, with this kind, framework and version.
      A column for each JDK says

      - blocked: a handler reads from a named pipe on its loop, and the report tells the loop, the stall and its
        duration, the rule, the handler and its jar, and accuses nothing else;
      - healthy: the same without the pipe, and the report has nothing against it.
      """;

  private LoopMatrixPage() {}

  public static void main(String[] args) throws IOException {
    List<MatrixRow> rows;
    try (Stream<Path> files = Files.list(MatrixRow.FOLDER)) {
      rows = files.sorted().map(MatrixRow::read).toList();
    }
    List<Integer> jdks = List.copyOf(new TreeSet<>(rows.stream().map(MatrixRow::jdk).toList()));
    System.out.println(HEAD);
    System.out.print("| library | version | loop kind | loops | framework |");
    jdks.forEach(jdk -> System.out.printf(" JDK %d |", jdk));
    System.out.println();
    System.out.println("|---|---|---|---|---|" + "---|".repeat(jdks.size()));
    for (ServerCase server : ServerCase.values()) {
      row(rows.stream().filter(row -> row.server().equals(server.name())).toList(), jdks);
    }
    System.out.println("\nMade by `samples/servers/matrix`.");
  }

  private static void row(List<MatrixRow> rows, List<Integer> jdks) {
    Optional<MatrixRow> last = rows.stream().max(Comparator.comparing(MatrixRow::jdk));
    if (last.isEmpty()) {
      return; // never run here
    }
    MatrixRow row = last.get();
    System.out.printf(
        "| %s | %s | %s | `%s` | %s |",
        row.library(),
        row.version(),
        row.kind(),
        row.loop().replace(", ", "`, `").replace("|", "\\|"),
        row.framework());
    jdks.forEach(jdk -> System.out.printf(" %s |", result(rows, jdk)));
    System.out.println();
  }

  private static String result(List<MatrixRow> rows, int jdk) {
    List<String> results =
        rows.stream()
            .filter(row -> row.jdk() == jdk)
            .map(row -> row.variant() + (row.right() ? "" : " **misjudged**"))
            .toList();
    return results.isEmpty() ? "not run" : String.join(", ", results);
  }
}
