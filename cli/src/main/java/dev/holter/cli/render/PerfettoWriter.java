/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Perfetto's native trace: packets of tracks, and of slices that begin and end on them. The numbers
 * are the fields of its protos (TracePacket, TrackDescriptor, TrackEvent), which never change.
 */
final class PerfettoWriter {

  private static final int PACKET = 1;
  private static final int TIMESTAMP = 8;
  private static final int SEQUENCE = 10;
  private static final int EVENT = 11;
  private static final int TRACK = 60;
  private static final int CLOCKS = 6;
  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int BOOT_TIME = 6;
  private static final int REAL_TIME = 1;

  private final OutputStream out;

  PerfettoWriter(OutputStream out) {
    this.out = out;
  }

  /** Says that its clock is the time of day. */
  void clock(long at) throws IOException {
    Proto clocks = new Proto();
    for (int id : new int[] {BOOT_TIME, REAL_TIME}) {
      clocks.message(1, new Proto().number(1, id).number(2, at));
    }
    packet(new Proto().number(TIMESTAMP, at).message(CLOCKS, clocks));
  }

  void process(long track, long pid, String name) throws IOException {
    Proto process = new Proto().number(1, pid).text(6, name);
    packet(new Proto().message(TRACK, new Proto().number(1, track).message(3, process)));
  }

  void thread(long track, long process, long pid, long tid, String name) throws IOException {
    Proto thread = new Proto().number(1, pid).number(2, tid).text(5, name);
    packet(
        new Proto()
            .message(TRACK, new Proto().number(1, track).number(5, process).message(4, thread)));
  }

  void track(long track, long process, String name) throws IOException {
    packet(
        new Proto().message(TRACK, new Proto().number(1, track).number(5, process).text(2, name)));
  }

  /** Begins a slice; flows lead from those that name a number to the one that ends it. */
  void begin(long track, long at, Slice slice) throws IOException {
    Proto event = new Proto().number(9, BEGIN).number(11, track);
    event.text(22, slice.category()).text(23, slice.name());
    for (Map.Entry<String, String> e : slice.details().entrySet()) {
      if (e.getValue() != null) {
        event.message(4, new Proto().text(10, e.getKey()).text(6, e.getValue()));
      }
    }
    if (slice.flowOut() != 0) {
      event.fixed(47, slice.flowOut());
    }
    if (slice.flowIn() != 0) {
      event.fixed(48, slice.flowIn());
    }
    packet(new Proto().number(TIMESTAMP, at).message(EVENT, event));
  }

  void end(long track, long at) throws IOException {
    packet(
        new Proto()
            .number(TIMESTAMP, at)
            .message(EVENT, new Proto().number(9, END).number(11, track)));
  }

  private void packet(Proto packet) throws IOException {
    packet.number(SEQUENCE, 1);
    out.write(new Proto().message(PACKET, packet).toBytes());
  }
}
