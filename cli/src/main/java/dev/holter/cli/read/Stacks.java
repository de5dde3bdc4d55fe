/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * Stacks as frames, each kept once: a service makes the same call thousands of times, and JFR
 * itself hands out one object for equal stacks of a chunk.
 */
final class Stacks {

  private final Map<RecordedStackTrace, List<Frame>> ofChunk = new IdentityHashMap<>();
  private final Map<List<Frame>, List<Frame>> all = new HashMap<>();
  private final Map<String, List<Frame>> parsed = new HashMap<>();

  List<Frame> of(RecordedEvent e) {
    RecordedStackTrace stack = e.getStackTrace();
    return stack == null ? List.of() : ofChunk.computeIfAbsent(stack, s -> intern(frames(s)));
  }

  List<Frame> parse(String text) {
    return text == null ? List.of() : parsed.computeIfAbsent(text, t -> intern(Frame.parse(t)));
  }

  /** Lets go of the reader's own objects once a file is done. */
  void endOfFile() {
    ofChunk.clear();
  }

  private List<Frame> intern(List<Frame> frames) {
    List<Frame> known = all.putIfAbsent(frames, frames);
    return known == null ? frames : known;
  }

  private static List<Frame> frames(RecordedStackTrace stack) {
    List<Frame> frames = new ArrayList<>(stack.getFrames().size());
    for (RecordedFrame f : stack.getFrames()) {
      if (f.isJavaFrame() && f.getMethod() != null) {
        frames.add(
            Frame.of(
                f.getMethod().getType().getName(),
                f.getMethod().getName(),
                f.getLineNumber(),
                "Native".equals(f.getType())));
      }
    }
    return List.copyOf(frames);
  }
}
