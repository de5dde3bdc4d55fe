/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a user calls it: the finished jar, in a JVM of its own. */
final class Holter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Holter() {}

  static ForkedJvm.Ended run(Jdks.Jdk jdk, String... arguments) {
    List<String> command = new ArrayList<>(List.of("-jar", Jars.CLI.toString()));
    command.addAll(List.of(arguments));
    return ForkedJvm.run(jdk.tool("java"), Path.of("").toAbsolutePath(), command);
  }

  /** The report on a recording or a folder of one, as JSON. */
  static JsonNode report(Jdks.Jdk jdk, Path recording) {
    return json(jdk, "report", "--format", "json", recording.toString());
  }

  /** What a command that ends well writes as JSON. */
  static JsonNode json(Jdks.Jdk jdk, String... arguments) {
    ForkedJvm.Ended answer = run(jdk, arguments);
    assertThat(answer.exit()).as(answer::said).isZero();
    try {
      return JSON.readTree(String.join("\n", answer.out()));
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + answer.said(), e);
    }
  }
}
