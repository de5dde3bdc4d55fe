/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the program whose timeouts are true and false: which fired, and the verdicts. */
record FalseTimeoutsRun(TimeoutProgram of, ForkedJvm.Ended program, JsonNode report) {

  private static final Map<String, String> KINDS =
      Map.of("connect", "connect-timeout", "idle", "reader-idle", "keepalive", "keepalive-kill");

  static FalseTimeoutsRun of(TimeoutProgram program, Jdks.Jdk jdk, Path folder) {
    Path recording = folder.resolve("timeouts.jfr");
    List<String> arguments = new ArrayList<>(List.of(Jars.agentOption(recording), "-Xverify:all"));
    arguments.addAll(program.arguments());
    ForkedJvm.Ended ended = ForkedJvm.run(jdk.tool("java"), folder, arguments);
    assertThat(ended.exit()).as(ended::said).isZero();
    return new FalseTimeoutsRun(program, ended, Holter.report(jdk, recording));
  }

  /** What the program said: whether the timeout fired, by case. */
  Map<String, Boolean> fired() {
    Map<String, Boolean> fired = new TreeMap<>();
    for (String line : program.out()) {
      if (line.startsWith("fired ") || line.startsWith("passed ")) {
        fired.put(line.substring(line.indexOf(' ') + 1), line.startsWith("fired "));
      }
    }
    return fired;
  }

  /** How many timeouts did fire. */
  int firedCount() {
    return (int) fired().values().stream().filter(did -> did).count();
  }

  /**
   * What should be, and is if nothing else holds the machine up: all but a task's healthy peers.
   */
  static boolean fires(String name) {
    return !name.endsWith("task-healthy");
  }

  /** Whether every timeout fired that should, and no other. */
  boolean asPlanned() {
    Map<String, Boolean> fired = fired();
    return fired.size() == 4 * of.timeouts
        && fired.entrySet().stream().allMatch(e -> e.getValue() == fires(e.getKey()));
  }

  /** The verdicts on a case's timeout, with what each rests on. */
  List<String> verdicts(String name) {
    String kind = KINDS.get(name.substring(0, name.indexOf('-')));
    List<String> verdicts = new ArrayList<>();
    for (JsonNode t : report.path("wire").path("timeouts")) {
      if (t.path("loop").asText().equals(name) && t.path("kind").asText().equals(kind)) {
        verdicts.add(t.path("verdict").asText() + " " + t.path("evidence").asText());
      }
    }
    return verdicts;
  }

  /** Cases that are judged the wrong way round, with how. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    fired()
        .forEach(
            (name, did) -> {
              String never = name.endsWith("healthy") ? "genuine" : "confirmed-false";
              for (String verdict : verdicts(name)) {
                if (verdict.startsWith(never)) {
                  wrong.add(name + " is " + verdict);
                }
              }
            });
    return wrong;
  }

  /** Cases that fired and are not judged once and right, with how they are. */
  List<String> untold() {
    List<String> untold = new ArrayList<>();
    fired()
        .forEach(
            (name, did) -> {
              String right = name.endsWith("healthy") ? "confirmed-false" : "genuine";
              List<String> verdicts = verdicts(name);
              boolean told = verdicts.size() == 1 && verdicts.get(0).startsWith(right);
              if (did ? !told : !verdicts.isEmpty()) {
                untold.add(name + " is " + verdicts);
              }
            });
    return untold;
  }
}
