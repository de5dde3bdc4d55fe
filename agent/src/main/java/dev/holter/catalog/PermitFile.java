/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Permits from YAML:
 *
 * <pre>
 * permits:
 *   - rule: file.read
 *     source: com.acme.Config#reload
 *     reason: two kilobytes, once a minute
 *     expires: 2027-06-30
 * </pre>
 *
 * <p>Whatever is wrong is an {@link IllegalArgumentException} with one line: file, line, what to
 * do.
 */
public final class PermitFile {

  private final String name;

  private PermitFile(String name) {
    this.name = name;
  }

  /** Reads a file. */
  public static Permits read(Path file) throws IOException {
    return parse(Files.readString(file), file.toString());
  }

  /** Reads text; {@code name} is what an error calls it. */
  static Permits parse(String yaml, String name) {
    PermitFile file = new PermitFile(name);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      return root.isEmpty() ? Permits.NONE : file.permits(file.list(root.get()));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new IllegalArgumentException(name + ":" + line + ": no YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(name + ": no YAML: " + e.getMessage(), e);
    }
  }

  private Node list(Node root) {
    if (root instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        if (text(entry.getKeyNode()).equals("permits")) {
          return entry.getValueNode();
        }
      }
      throw wrong(root, "there is no 'permits:'");
    }
    return root;
  }

  private Permits permits(Node list) {
    if (!(list instanceof SequenceNode items)) {
      throw wrong(list, "'permits' is a list of '- rule: …' entries");
    }
    List<Permit> permits = new ArrayList<>();
    for (Node item : items.getValue()) {
      permits.add(permit(item));
    }
    return new Permits(List.copyOf(permits));
  }

  private Permit permit(Node item) {
    if (!(item instanceof MappingNode map)) {
      throw wrong(item, "a permit has rule, source, reason and perhaps expires");
    }
    String rule = null;
    String source = null;
    String reason = null;
    LocalDate expires = null;
    for (NodeTuple entry : map.getValue()) {
      String key = text(entry.getKeyNode());
      String value = text(entry.getValueNode());
      switch (key) {
        case "rule" -> rule = value;
        case "source" -> source = value;
        case "reason" -> reason = value;
        case "expires" -> expires = date(entry.getValueNode(), value);
        default ->
            throw wrong(
                entry.getKeyNode(), "'" + key + "' is none of rule, source, reason, expires");
      }
    }
    if (rule == null || source == null || reason == null || reason.isBlank()) {
      throw wrong(item, "a permit needs rule, source and reason");
    }
    return new Permit(rule, source, reason, expires);
  }

  private LocalDate date(Node node, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw wrong(node, "'" + value + "' is no date; write one like 2027-06-30");
    }
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "a single value is expected here");
  }

  private IllegalArgumentException wrong(Node where, String what) {
    int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new IllegalArgumentException(name + ":" + line + ": " + what);
  }
}
