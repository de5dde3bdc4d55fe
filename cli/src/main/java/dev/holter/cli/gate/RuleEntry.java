/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.agent.Quantity;
import dev.holter.cli.gate.RuleKind.Measure;
import dev.holter.cli.model.gate.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/** One entry of a budget file's rules. */
final class RuleEntry {

  private static final List<String> FIELDS =
      List.of("rule", "level", "limit", "change", "loops", "packages", "calls");

  private static final double NANOS_A_MILLI = 1e6;
  private static final double PERCENT = 100;

  private final YamlPlaces yaml;
  private final List<String> loops;
  private final List<String> packages;

  /** Loops and packages are those of all rules that name none. */
  RuleEntry(YamlPlaces yaml, List<String> loops, List<String> packages) {
    this.yaml = yaml;
    this.loops = loops;
    this.packages = packages;
  }

  Rule rule(Node item) {
    Map<String, Node> fields = yaml.fields(item, FIELDS);
    if (!fields.containsKey("rule")) {
      throw yaml.wrong(item, "this entry has no 'rule:'");
    }
    Node named = fields.get("rule");
    RuleKind kind = RuleKind.of(yaml.word(named, RuleKind.ids())).orElseThrow();
    Level level =
        fields.containsKey("level")
            ? Level.valueOf(
                yaml.word(fields.get("level"), BudgetFile.levels()).toUpperCase(Locale.ROOT))
            : Level.ERROR;
    Double limit = limit(kind, fields.get("limit"));
    Double change = change(kind, fields.get("change"));
    if (kind.measure != Measure.NONE && limit == null && change == null) {
      String example = example(kind.measure);
      throw yaml.wrong(item, kind.id() + " needs a limit, such as 'limit: " + example + "'");
    }
    boolean comparesAlone = change != null && limit == null;
    boolean ofLoops = kind.ofLoops() && !(comparesAlone && kind == RuleKind.CALLS_PER_UNIT);
    boolean ofCode = kind.ofCode() && !comparesAlone;
    return new Rule(
        kind,
        level,
        limit,
        change,
        scope(fields.get("loops"), loops, ofLoops, "loops"),
        scope(fields.get("packages"), packages, ofCode, "packages"),
        scope(fields.get("calls"), List.of(), ofCode, "calls"),
        /* whereEnough= */ false);
  }

  /** The rule's own, else the file's; what would narrow nothing is wrong, or left out. */
  private List<String> scope(Node own, List<String> ofFile, boolean narrows, String field) {
    if (own != null && !narrows) {
      throw yaml.wrong(own, "'" + field + "' narrows nothing of this rule; leave it out");
    }
    return own != null ? yaml.texts(own) : narrows ? ofFile : List.of();
  }

  private Double change(RuleKind kind, Node node) {
    if (node == null) {
      return null;
    }
    if (!kind.compares()) {
      throw yaml.wrong(node, kind.id() + " cannot be compared run by run; give it a limit");
    }
    double share = share(node);
    if (share <= 0) {
      throw yaml.wrong(node, "a change is more than 0, such as 25%");
    }
    return 1 + share;
  }

  private Double limit(RuleKind kind, Node node) {
    if (node == null) {
      return kind.measure == Measure.COUNT ? Double.valueOf(0) : null;
    }
    return switch (kind.measure) {
      case NONE -> throw yaml.wrong(node, kind.id() + " has no limit: one is too many");
      case TIME -> time(node);
      case SHARE -> share(node);
      default -> number(node, yaml.text(node));
    };
  }

  private double time(Node node) {
    try {
      return Quantity.duration("limit", yaml.text(node)) / NANOS_A_MILLI;
    } catch (IllegalArgumentException e) {
      throw yaml.wrong(node, "'" + yaml.text(node) + "' is no time such as 20ms, 5s or 1h");
    }
  }

  private double share(Node node) {
    String text = yaml.text(node);
    if (!text.endsWith("%")) {
      throw yaml.wrong(node, "'" + text + "' is no share such as 1% or 0.5%");
    }
    return number(node, text.substring(0, text.length() - 1).strip()) / PERCENT;
  }

  private double number(Node node, String text) {
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw yaml.wrong(node, "'" + text + "' is no number of 0 or more");
  }

  private static String example(Measure measure) {
    return switch (measure) {
      case TIME -> "50ms";
      case SHARE -> "1%";
      default -> "10";
    };
  }
}
