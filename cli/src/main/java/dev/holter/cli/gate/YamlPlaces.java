/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file of which each complaint names line, column and what was most likely meant. */
final class YamlPlaces {

  private final String file;

  YamlPlaces(String file) {
    this.file = file;
  }

  /** Empty for a file without anything but comments. */
  Optional<Node> read(String yaml) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      return new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw wrong(e.getProblemMark(), "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new InputException(file + ": this is no YAML: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new InputException(file + ": this is nested too deeply; a rule is a line or a few", e);
    }
  }

  /** The fields of a mapping, which are among the known ones, each once. */
  Map<String, Node> fields(Node node, List<String> known) {
    if (!(node instanceof MappingNode map)) {
      throw wrong(node, "here belong fields such as '" + known.get(0) + ": …'");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple entry : map.getValue()) {
      String key = text(entry.getKeyNode());
      if (!known.contains(key)) {
        throw unknown(entry.getKeyNode(), "field", known);
      }
      if (fields.put(key, entry.getValueNode()) != null) {
        throw wrong(entry.getKeyNode(), "'" + key + "' stands here twice");
      }
    }
    return fields;
  }

  List<Node> items(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    throw wrong(node, "a list is expected here: lines that begin with '- '");
  }

  /** A list of texts, or one alone; none where there is no node. */
  List<String> texts(Node node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(this::text).toList()
        : List.of(text(node));
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw wrong(node, "a single value is expected here");
  }

  /** One of several words. */
  String word(Node node, List<String> known) {
    if (!known.contains(text(node))) {
      throw unknown(node, "value", known);
    }
    return text(node);
  }

  private InputException unknown(Node node, String what, List<String> known) {
    String word = text(node);
    return wrong(
        node,
        "'"
            + word
            + "' is no "
            + what
            + " here; did you mean '"
            + Nearest.of(word, known)
            + "'? There are: "
            + String.join(", ", known));
  }

  InputException wrong(Node where, String what) {
    return wrong(where.getStartMark(), what);
  }

  private InputException wrong(Optional<Mark> mark, String what) {
    String place = mark.map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse("");
    return new InputException(file + place + ": " + what);
  }
}
