/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.Event;
import dev.holter.cli.read.jfr.StackFrame;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stacks as frames, each kept once: a service makes the same call thousands of times, and JFR
 * itself writes equal stacks of a chunk once.
 */
final class Stacks {

  private final Map<Long, List<Frame>> ofChunk = new HashMap<>();
  private final Map<List<Frame>, List<Frame>> all = new HashMap<>();
  private final Map<String, List<Frame>> parsed = new HashMap<>();

  List<Frame> of(Event e) {
    return ofChunk.computeIfAbsent(e.stackKey(), key -> intern(frames(e)));
  }

  List<Frame> parse(String text) {
    return text == null ? List.of() : parsed.computeIfAbsent(text, t -> intern(Frame.parse(t)));
  }

  /** What stands for a stack in one chunk stands for another in the next. */
  void endOfChunk() {
    ofChunk.clear();
  }

  private List<Frame> intern(List<Frame> frames) {
    List<Frame> known = all.putIfAbsent(frames, frames);
    return known == null ? frames : known;
  }

  private static List<Frame> frames(Event e) {
    List<Frame> frames = new ArrayList<>();
    for (StackFrame f : e.stack()) {
      frames.add(Frame.of(f.type(), f.method(), f.line(), f.isNative()));
    }
    return List.copyOf(frames);
  }
}
