/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The permits of one run, in the order they were written. Immutable. */
public record Permits(List<Permit> all) {

  /** None. */
  public static final Permits NONE = new Permits(List.of());

  private static final char SEPARATOR = '\t';

  /** The first that covers such calls and holds on that day, or null. */
  public Permit of(String rule, String source, LocalDate day) {
    for (Permit p : all) {
      if (p.holds(day) && p.covers(rule, source)) {
        return p;
      }
    }
    return null;
  }

  /** One permit a line, as a recording keeps them. */
  public String text() {
    StringBuilder b = new StringBuilder();
    for (Permit p : all) {
      b.append(b.length() == 0 ? "" : "\n").append(p.rule()).append(SEPARATOR).append(p.source());
      b.append(SEPARATOR).append(p.expires() == null ? "" : p.expires().toString());
      b.append(SEPARATOR).append(p.reason().replace('\t', ' ').replace('\n', ' '));
    }
    return b.toString();
  }

  /** What {@link #text} wrote; a line that is none is left out. */
  public static Permits ofText(String text) {
    List<Permit> all = new ArrayList<>();
    for (String line : text == null ? new String[0] : text.split("\n")) {
      String[] parts = line.split("\t", 4);
      if (parts.length == 4) {
        all.add(new Permit(parts[0], parts[1], parts[3], date(parts[2])));
      }
    }
    return new Permits(List.copyOf(all));
  }

  private static LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return LocalDate.MIN; // unreadable: it permits nothing
    }
  }
}
