/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** How long the calls of a recording lasted, by rule and by every method on their stacks. */
final class Recorded {

  /** The JDK's events that stand in where a rule's method is a native, or no method at all. */
  private static final Map<String, String> RULES =
      Map.of(
          "jdk.ThreadSleep", "thread.sleep",
          "jdk.JavaMonitorWait", "object.wait",
          "jdk.JavaMonitorEnter", "lock.monitor",
          "jdk.ThreadPark", "thread.park");

  /** Stands for every rule. */
  private static final String ANY = "*";

  /** Rule and method, then turn; calls of one turn add up. */
  private final Map<String, Map<Long, Long>> nanos = new HashMap<>();

  private long spans;

  private Recorded() {}

  static Recorded read(Path file) throws IOException {
    Recorded recorded = new Recorded();
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        recorded.add(recording.readEvent());
      }
    }
    return recorded;
  }

  /**
   * How long calls of the probe's rule lasted with its source on the stack, one number a turn.
   * Where calls of other rules are told apart from it, the sums with those as well.
   */
  Collection<Long> nanos(Measured probe) {
    Map<Long, Long> ofRule = of(probe.rule(), probe.source());
    List<Long> all = new ArrayList<>(ofRule.values());
    of(ANY, probe.source())
        .forEach(
            (turn, nanos) -> {
              if (ofRule.containsKey(turn)) {
                all.add(nanos);
              }
            });
    return all;
  }

  private Map<Long, Long> of(String rule, String source) {
    return nanos.getOrDefault(rule + " " + source, Map.of());
  }

  private void add(RecordedEvent event) {
    String name = event.getEventType().getName();
    if (name.equals("holter.BlockingCall")) {
      add(event, event.getString("rule"), event.getLong("turn"), event.getLong("elapsed"));
    } else if (RULES.containsKey(name)) {
      // no turn is known: each stands alone
      add(event, RULES.get(name), --spans, event.getDuration().toNanos());
    }
  }

  private void add(RecordedEvent event, String rule, long turn, long elapsed) {
    methods(event)
        .distinct()
        .forEach(
            m -> {
              add(rule + " " + m, turn, elapsed);
              add(ANY + " " + m, turn, elapsed);
            });
  }

  private void add(String key, long turn, long elapsed) {
    nanos.computeIfAbsent(key, k -> new HashMap<>()).merge(turn, elapsed, Long::sum);
  }

  private static Stream<String> methods(RecordedEvent event) {
    if (event.hasField("frames") && event.getString("frames") != null) {
      // written late, when its own stack was the writer's
      return event.getString("frames").lines().map(Recorded::method);
    }
    if (event.getStackTrace() == null) {
      return Stream.empty();
    }
    List<String> methods = new ArrayList<>();
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      RecordedMethod method = frame.getMethod();
      methods.add(method.getType().getName() + "#" + method.getName());
    }
    return methods.stream();
  }

  /** {@code class#method} of {@code class.method(file:line)}. */
  private static String method(String frame) {
    String name = frame.substring(0, Math.max(0, frame.indexOf('(')));
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot) + "#" + name.substring(dot + 1);
  }
}
