/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Studies as JSON files, with what can be computed from them beside. */
public final class Results {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private Results() {}

  /** Writes a study, over an older one of the same. */
  public static void write(Path folder, Study study) {
    ObjectNode json = JSON.valueToTree(study);
    json.set("summary", summary(study));
    String name = study.benchmark() + "-" + study.scenario() + "-" + study.feature() + ".json";
    try {
      Files.createDirectories(folder);
      JSON.writeValue(folder.resolve(name).toFile(), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.err.println("bench: " + folder.resolve(name));
  }

  /** All studies, in order of their files' names. */
  public static List<Study> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().map(Results::one).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Study one(Path file) {
    try {
      return JSON.readValue(file.toFile(), Study.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArrayNode summary(Study study) {
    ArrayNode all = JSON.createArrayNode();
    for (Row row : study.rows()) {
      for (Measure measure : study.measures()) {
        Spread spread = study.spread(measure, row.id());
        if (spread != null) {
          ObjectNode one =
              all.addObject()
                  .put("variant", row.id())
                  .put("measure", measure.id())
                  .putPOJO("spread", spread);
          for (String against : study.against(measure, row)) {
            one.putPOJO("against-" + against, study.compare(measure, row.id(), against));
          }
        }
      }
    }
    return all;
  }
}
