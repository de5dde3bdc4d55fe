/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one run found of a library's loops, kept in a file of its own for the page of what is
 * supported.
 */
record MatrixRow(
    String library,
    String version,
    String kind,
    String loop,
    String framework,
    int jdk,
    String variant,
    boolean right) {

  static final Path FOLDER = Jars.testClasses().resolveSibling("matrix");

  private static final String SEPARATOR = "\t";

  /** Keeps what a run found, in place of what an earlier one of the same kind did. */
  static void write(ServerRun run, Jdks.Jdk jdk, String variant, boolean right) {
    List<String> fields =
        List.of(
            run.server().library.name(),
            version(run.server()),
            all(run, "kind"),
            all(run, "name"),
            frameworks(run),
            String.valueOf(jdk.feature()),
            variant,
            String.valueOf(right));
    Path file = FOLDER.resolve(run.server().name() + "-" + jdk.feature() + "-" + variant + ".txt");
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, String.join(SEPARATOR, fields) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MatrixRow read(Path file) {
    try {
      String[] fields = Files.readString(file).strip().split(SEPARATOR);
      return new MatrixRow(
          fields[0],
          fields[1],
          fields[2],
          fields[3],
          fields[4],
          Integer.parseInt(fields[5]),
          fields[6],
          Boolean.parseBoolean(fields[7]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Between the name of the library's jar and its ending; the JDK has no jars. */
  private static String version(ServerCase server) {
    if (server.library.jar().isEmpty()) {
      return "the JDK's";
    }
    String jar = server.library.jar() + "-";
    Path libraries = Jars.sample("servers/" + server.program.folder()).resolve("lib");
    try (Stream<Path> files = Files.list(libraries)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\Q" + jar + "\\E\\d.*\\.jar"))
          .map(name -> name.substring(jar.length(), name.length() - ".jar".length()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String frameworks(ServerRun run) {
    return joined(
        run.loops().stream()
            .map(l -> l.path("framework").asText() + " " + l.path("frameworkVersion").asText()));
  }

  private static String all(ServerRun run, String field) {
    return joined(run.loops().stream().map(loop -> text(loop, field)));
  }

  private static String joined(Stream<String> texts) {
    return texts.map(String::strip).collect(Collectors.toCollection(TreeSet::new)).stream()
        .collect(Collectors.joining(", "));
  }

  /** Numbers at the end only tell one loop from its sister. */
  private static String text(JsonNode loop, String field) {
    return loop.path(field).asText().replaceAll("(-\\d+)+$", "-*");
  }
}
