/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The longest calls, for the timeline: a recording may hold any number of them. */
final class CallMarks {

  private static final int MOST = 1000;

  private final PriorityQueue<Timeline.Call> longest =
      new PriorityQueue<>(Comparator.comparingDouble(Timeline.Call::durationMs));
  private int omitted;

  /** Whether a call of such a length would be among them; it is counted if not. */
  boolean hasRoomFor(double durationMs) {
    boolean room = longest.size() < MOST || durationMs > longest.peek().durationMs();
    omitted += room ? 0 : 1;
    return room;
  }

  void add(Timeline.Call call) {
    longest.add(call);
    if (longest.size() > MOST) {
      longest.poll();
      omitted++;
    }
  }

  List<Timeline.Call> inOrder() {
    return longest.stream()
        .sorted(Comparator.comparing(Timeline.Call::start).thenComparing(Timeline.Call::loopId))
        .toList();
  }

  int omitted() {
    return omitted;
  }
}
