/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Permit;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The budget in a repository, {@code holter.yaml}. Whatever is wrong with it is one line: file,
 * line, column, and what to do.
 */
public final class BudgetFile {

  private static final List<String> FIELDS =
      List.of("rules", "permits", "loops", "packages", "minimum", "warmup", "inconclusive");
  private static final List<String> PERMIT = List.of("rule", "source", "reason", "expires");
  private static final List<String> INCONCLUSIVE = List.of("fail", "warn", "pass");

  private final YamlPlaces yaml;
  private final String name;

  private BudgetFile(String name) {
    this.name = name;
    this.yaml = new YamlPlaces(name);
  }

  /** Reads a file. */
  public static Budget read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (" + e + "); holter gate --init writes one from a recording", e);
    }
  }

  /** Reads text; {@code name} is what a complaint calls it. */
  public static Budget parse(String text, String name) {
    BudgetFile file = new BudgetFile(name);
    Optional<Node> root = file.yaml.read(text);
    if (root.isEmpty()) {
      throw new InputException(name + ":1:1: there are no 'rules:' in it");
    }
    return file.budget(root.get());
  }

  private Budget budget(Node root) {
    Map<String, Node> fields = yaml.fields(root, FIELDS);
    if (!fields.containsKey("rules")) {
      throw yaml.wrong(root, "there are no 'rules:' in it");
    }
    RuleEntry entry =
        new RuleEntry(yaml, yaml.texts(fields.get("loops")), yaml.texts(fields.get("packages")));
    List<Rule> rules = new ArrayList<>();
    Set<Rule> seen = new HashSet<>();
    for (Node item : yaml.items(fields.get("rules"))) {
      Rule rule = entry.rule(item);
      if (!seen.add(rule)) {
        throw yaml.wrong(item, "the same rule stands above");
      }
      rules.add(rule);
    }
    Map<String, Node> minimum =
        fields.containsKey("minimum")
            ? yaml.fields(fields.get("minimum"), List.of("turns", "runs"))
            : Map.of();
    return new Budget(
        name,
        fields.containsKey("warmup")
            && yaml.word(fields.get("warmup"), List.of("skip", "count")).equals("skip"),
        least(minimum.get("turns")),
        (int) least(minimum.get("runs")),
        List.copyOf(rules),
        permits(fields.get("permits")),
        inconclusive(fields.get("inconclusive")));
  }

  private Inconclusive inconclusive(Node node) {
    return node == null
        ? null
        : Stream.of(Inconclusive.values())
            .filter(i -> i.id().equals(yaml.word(node, INCONCLUSIVE)))
            .findFirst()
            .orElseThrow();
  }

  private long least(Node node) {
    if (node == null) {
      return 1;
    }
    try {
      return Math.max(0, Integer.parseInt(yaml.text(node)));
    } catch (NumberFormatException e) {
      throw yaml.wrong(node, "'" + yaml.text(node) + "' is no whole number");
    }
  }

  private List<Permit> permits(Node list) {
    List<Permit> permits = new ArrayList<>();
    if (list != null) {
      for (Node item : yaml.items(list)) {
        Map<String, Node> fields = yaml.fields(item, PERMIT);
        for (String needed : List.of("rule", "source", "reason")) {
          if (!fields.containsKey(needed)) {
            throw yaml.wrong(item, "this permit has no '" + needed + ":'");
          }
        }
        permits.add(
            new Permit(
                yaml.text(fields.get("rule")),
                yaml.text(fields.get("source")),
                yaml.text(fields.get("reason")),
                date(fields.get("expires"))));
      }
    }
    return List.copyOf(permits);
  }

  private LocalDate date(Node node) {
    try {
      return node == null ? null : LocalDate.parse(yaml.text(node));
    } catch (DateTimeParseException e) {
      throw yaml.wrong(node, "'" + yaml.text(node) + "' is no date; write one like 2027-06-30");
    }
  }

  /** The levels there are, as the file writes them. */
  static List<String> levels() {
    return Stream.of(Level.values()).map(Level::id).toList();
  }
}
