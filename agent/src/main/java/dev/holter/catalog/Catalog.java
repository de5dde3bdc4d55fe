/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of guarded calls, read from text: {@code catalog.txt} says at its top how it is
 * written. A user's own rules are written the same way.
 *
 * <p>Immutable once read.
 */
public final class Catalog {

  private static final String SHIPPED = "/dev/holter/catalog/catalog.txt";

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Reporting> reporting = new LinkedHashMap<>();
  private final Set<String> onlyStalls = new HashSet<>();
  private final Set<String> once = new HashSet<>();
  private final Set<String> cold = new HashSet<>();

  private Catalog() {}

  /** Holter's own. */
  public static Catalog shipped() {
    try (InputStream in = Catalog.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + SHIPPED);
      }
      return new Catalog().read(new InputStreamReader(in, StandardCharsets.UTF_8), "catalog.txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This catalog and more lines.
   *
   * @param name what an error calls the text
   * @throws IllegalArgumentException with one line for the user: where, what and what to write
   */
  public Catalog plus(Reader lines, String name) throws IOException {
    Catalog more = new Catalog();
    more.entries.addAll(entries);
    more.reporting.putAll(reporting);
    more.onlyStalls.addAll(onlyStalls);
    more.once.addAll(once);
    more.cold.addAll(cold);
    return more.read(lines, name);
  }

  /** All lines, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Every rule's id, in the order of first mention. */
  public Set<String> rules() {
    Set<String> rules = new LinkedHashSet<>();
    for (Entry e : entries) {
      rules.add(e.rule());
    }
    return rules;
  }

  /** How calls of a rule are reported. */
  public Reporting reporting(String rule) {
    Reporting exact = reporting.get(rule);
    Reporting family = reporting.get(familyOf(rule));
    return exact != null ? exact : family != null ? family : Reporting.SAMPLED;
  }

  /** Whether calls of a rule are a finding only where they stall a loop. */
  public boolean onlyStalls(String rule) {
    return onlyStalls.contains(rule) || onlyStalls.contains(familyOf(rule));
  }

  /** Whether calls of a rule are to be expected of a JVM that starts. */
  public boolean expectedWhenCold(String rule) {
    return cold.contains(rule) || reporting(rule) == Reporting.SLOW;
  }

  /** Whether calls of a rule come once, as what they load is kept. */
  public boolean comesOnce(String rule) {
    return once.contains(rule);
  }

  private static String familyOf(String rule) {
    int dot = rule.indexOf('.');
    return dot < 0 ? rule : rule.substring(0, dot) + ".*";
  }

  private Catalog read(Reader text, String name) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    String line;
    for (int number = 1; (line = lines.readLine()) != null; number++) {
      CatalogLine words = new CatalogLine(line, name + ":" + number);
      if (words.isEmpty()) {
        continue;
      }
      if (line.startsWith("@")) {
        directive(words);
      } else {
        entries.add(words.entry());
      }
    }
    return this;
  }

  private void directive(CatalogLine words) {
    String what = words.next("a directive");
    while (!words.isEmpty()) {
      String rule = words.next("a rule");
      switch (what) {
        case "@every" -> reporting.put(rule, Reporting.EVERY);
        case "@slow" -> reporting.put(rule, Reporting.SLOW);
        case "@stall" -> onlyStalls.add(rule);
        case "@once" -> once.add(rule);
        case "@cold" -> cold.add(rule);
        default -> throw words.wrong(what + " is none of @every, @slow, @stall, @cold, @once");
      }
    }
  }
}
