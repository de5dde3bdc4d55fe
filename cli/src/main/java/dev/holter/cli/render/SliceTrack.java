/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The slices of one track, which must lie inside each other or apart: a viewer nests them. */
final class SliceTrack {

  private final long track;
  private final List<Slice> slices = new ArrayList<>();

  SliceTrack(long track) {
    this.track = track;
  }

  void add(Slice slice) {
    slices.add(slice);
  }

  void write(PerfettoWriter out) throws IOException {
    slices.sort(
        Comparator.comparingLong(Slice::start)
            .thenComparing(Comparator.comparingLong(Slice::end).reversed()));
    Deque<Long> open = new ArrayDeque<>();
    for (Slice s : slices) {
      endUntil(s.start(), open, out);
      out.begin(track, s.start(), s);
      // a slice that reaches out of the one around it ends with it
      open.push(open.isEmpty() ? s.end() : Math.min(s.end(), open.peek()));
    }
    endUntil(Long.MAX_VALUE, open, out);
  }

  private void endUntil(long time, Deque<Long> open, PerfettoWriter out) throws IOException {
    while (!open.isEmpty() && open.peek() <= time) {
      out.end(track, open.pop());
    }
  }
}
