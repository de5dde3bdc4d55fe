/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Texts in the jar; in a table, a word list a line, {@code #} begins a comment. */
final class Table {

  private static final String FOLDER = "/dev/holter/cli/";

  private Table() {}

  /** A table of the CLI by its name, or any by its path. */
  static List<String> lines(String path) {
    return rows(text(path).orElseThrow(() -> missing(path)));
  }

  /** A table that a build may come without. */
  static List<String> linesIfAny(String path) {
    return text(path).map(Table::rows).orElse(List.of());
  }

  /** A text as it is. */
  static List<String> page(String path) {
    return text(path).orElseThrow(() -> missing(path)).lines().toList();
  }

  private static List<String> rows(String text) {
    return text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
  }

  private static Optional<String> text(String path) {
    String absolute = path.startsWith("/") ? path : FOLDER + path;
    try (InputStream in = Table.class.getResourceAsStream(absolute)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missing(String path) {
    return new IllegalStateException("missing from the jar: " + path);
  }
}
