/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that lie beside the classes; in a table {@code #} begins a comment. */
public final class Table {

  private Table() {}

  /** Whether there is such a text. */
  public static boolean exists(String path) {
    return Table.class.getResource(path) != null;
  }

  /** A table's lines without blanks around them, comments and empty ones. */
  public static List<String> lines(String path) {
    return text(path)
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .toList();
  }

  /** A text as it is. */
  public static String text(String path) {
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
