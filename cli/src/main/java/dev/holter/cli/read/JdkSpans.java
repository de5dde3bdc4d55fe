/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.SpanFact.Kind;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.Steps;
import dev.holter.cli.read.jfr.Event;
import dev.holter.cli.read.jfr.TimeFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JDK's own events, as far as they overlap a stall: of a loop's thread, or of the whole
 * process. A service writes millions of the others.
 */
final class JdkSpans {

  private final Stacks stacks;
  private final Window window;
  private final Map<Long, Windows> byThread = new HashMap<>();
  private final Windows anywhere = new Windows();
  private final Map<Long, Long> openSafepoints = new HashMap<>();
  final List<SpanFact> spans = new ArrayList<>();
  final Steps gcOverTime = Steps.sums(1);
  final Steps safepointsOverTime = Steps.sums(1);
  long gc;
  long safepoint;

  JdkSpans(Stacks stacks, Window window, List<StallFact> stalls) {
    this.stacks = stacks;
    this.window = window;
    for (StallFact s : stalls) {
      byThread.computeIfAbsent(s.threadId(), id -> new Windows()).add(s.start(), s.end());
      anywhere.add(s.start(), s.end());
    }
  }

  void subscribe(EventPass pass) {
    // nearly all of a service's events are at other times
    TimeFilter stalls = anywhere::overlap;
    pass.on("jdk.ThreadSleep", stalls, e -> ofThread(Kind.SLEEP, e, null, null, null));
    pass.on(
        "jdk.JavaMonitorEnter",
        stalls,
        e -> ofThread(Kind.LOCK, e, null, "monitorClass", "previousOwner"));
    pass.on(
        "jdk.JavaMonitorWait",
        stalls,
        e -> ofThread(Kind.WAIT, e, null, "monitorClass", "notifier"));
    pass.on("jdk.ThreadPark", stalls, e -> ofThread(Kind.PARK, e, null, "parkedClass", null));
    pass.on(
        "jdk.ExecutionSample",
        stalls,
        e -> ofThread(Kind.EXECUTION, e, "sampledThread", null, null));
    pass.on("jdk.GCPhasePause", this::gc);
    pass.on("jdk.SafepointBegin", this::safepointBegin);
    pass.on("jdk.SafepointEnd", this::safepointEnd);
  }

  private void ofThread(
      Kind kind, Event e, String threadField, String classField, String ownerField) {
    long thread = Fields.threadId(e, threadField == null ? "eventThread" : threadField);
    Windows windows = byThread.get(thread);
    if (windows != null && windows.overlap(Fields.start(e), Fields.end(e))) {
      spans.add(
          new SpanFact(
              kind,
              thread,
              Fields.start(e),
              Fields.end(e),
              classField == null ? null : Fields.className(e, classField),
              ownerField == null ? null : Fields.threadName(e, ownerField),
              stacks.of(e)));
    }
  }

  private void gc(Event e) {
    gc += inside(Fields.start(e), Fields.end(e));
    gcOverTime.add(Fields.start(e), 0, inside(Fields.start(e), Fields.end(e)));
    ofProcess(Kind.GC, Fields.start(e), Fields.end(e), Fields.text(e, "name"));
  }

  /**
   * The first part of a safepoint, until all threads have come to it; the end tells the second.
   * Where ends are not recorded, it is as long as is known.
   */
  private void safepointBegin(Event e) {
    openSafepoints.put(Fields.number(e, "safepointId"), Fields.end(e));
    safepoint += inside(Fields.start(e), Fields.end(e));
    safepointsOverTime.add(Fields.start(e), 0, inside(Fields.start(e), Fields.end(e)));
    ofProcess(Kind.SAFEPOINT, Fields.start(e), Fields.end(e), SpanFact.COMING);
  }

  private void safepointEnd(Event e) {
    Long reached = openSafepoints.remove(Fields.number(e, "safepointId"));
    if (reached != null) {
      safepoint += inside(reached, Fields.end(e));
      safepointsOverTime.add(reached, 0, inside(reached, Fields.end(e)));
      ofProcess(Kind.SAFEPOINT, reached, Fields.end(e), null);
    }
  }

  private long inside(long start, long end) {
    return Math.max(0, Math.min(end, window.to()) - Math.max(start, window.from()));
  }

  private void ofProcess(Kind kind, long start, long end, String subject) {
    if (anywhere.overlap(start, end)) {
      spans.add(new SpanFact(kind, 0, start, end, subject, null, List.of()));
    }
  }
}
