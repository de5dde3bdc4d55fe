/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources and artifacts of one process; each stack is searched once a framework. */
final class Sources {

  private final ProcessFact process;
  // by identity, here and below: the reader keeps one object for equal stacks
  private final Map<List<Frame>, List<String>> texts = new IdentityHashMap<>();
  private final Map<Plumbing, Map<List<Frame>, Optional<Source>>> known = new HashMap<>();

  Sources(ProcessFact process) {
    this.process = process;
  }

  Plumbing plumbing(long loop) {
    LoopFact known = process.loops().get(loop);
    return Plumbing.of(known == null ? "" : known.framework() + " " + known.kind());
  }

  /** A stack as a report shows it; equal stacks share one text, because there can be very many. */
  List<String> text(List<Frame> stack) {
    return texts.computeIfAbsent(
        stack, s -> SourceFinder.withoutAgent(s).stream().map(Frame::toString).toList());
  }

  /** Null where there is no stack. */
  Source find(List<Frame> stack, long loop) {
    Plumbing plumbing = plumbing(loop);
    return known
        .computeIfAbsent(plumbing, p -> new IdentityHashMap<>())
        .computeIfAbsent(stack, s -> SourceFinder.find(s, plumbing))
        .orElse(null);
  }

  /** The jar or folder a source came from, {@code jdk} for the JDK's own; null if unknown. */
  String artifact(Source source) {
    if (source == null) {
      return null;
    }
    String type = source.frame().type();
    String artifact = process.artifacts().get(type);
    int nested;
    while (artifact == null && (nested = type.lastIndexOf('$')) > 0) {
      type = type.substring(0, nested);
      artifact = process.artifacts().get(type);
    }
    return artifact == null && SourceFinder.jdk(source.frame()) ? "jdk" : artifact;
  }
}
