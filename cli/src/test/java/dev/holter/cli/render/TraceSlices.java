/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Perfetto trace as a viewer would take it: tracks by name, processes by number, and slices with
 * their lengths.
 */
public record TraceSlices(List<String> tracks, List<Long> pids, List<Slice> slices) {

  /** One that began and ended. */
  public record Slice(
      String name, String category, long at, long nanos, List<Long> out, List<Long> in) {}

  private record Begun(long at, Map<Integer, List<Object>> event) {}

  public static TraceSlices of(byte[] trace) {
    TraceSlices all = new TraceSlices(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<Object, Deque<Begun>> open = new HashMap<>();
    for (Object packet : fields(trace).get(1)) {
      Map<Integer, List<Object>> p = fields((byte[]) packet);
      if (p.containsKey(60)) {
        Map<Integer, List<Object>> track = fields((byte[]) p.get(60).get(0));
        all.tracks.add(name(track));
        if (track.containsKey(3)) {
          all.pids.add((Long) fields((byte[]) track.get(3).get(0)).get(1).get(0));
        }
      }
      if (p.containsKey(11)) {
        long at = (Long) p.get(8).get(0);
        Map<Integer, List<Object>> e = fields((byte[]) p.get(11).get(0));
        Deque<Begun> track = open.computeIfAbsent(e.get(11).get(0), t -> new ArrayDeque<>());
        if (e.get(9).get(0).equals(1L)) {
          track.push(new Begun(at, e));
        } else {
          all.slices.add(slice(track.pop(), at));
        }
      }
    }
    if (open.values().stream().anyMatch(t -> !t.isEmpty())) {
      throw new IllegalArgumentException("a slice has no end");
    }
    all.checkFlows();
    return all;
  }

  /** A viewer goes by time and draws no flow that ends before it begins. */
  private void checkFlows() {
    Map<Long, Long> begun = new HashMap<>();
    slices.forEach(s -> s.out().forEach(flow -> begun.put(flow, s.at())));
    for (Slice s : slices) {
      for (long flow : s.in()) {
        if (!begun.containsKey(flow) || begun.get(flow) >= s.at()) {
          throw new IllegalArgumentException("flow " + flow + " ends before it begins");
        }
      }
    }
  }

  private static Slice slice(Begun b, long end) {
    return new Slice(
        text(b.event().get(23)),
        text(b.event().get(22)),
        b.at(),
        end - b.at(),
        longs(b.event().get(47)),
        longs(b.event().get(48)));
  }

  private static String name(Map<Integer, List<Object>> track) {
    if (track.containsKey(3)) {
      return text(fields((byte[]) track.get(3).get(0)).get(6));
    }
    return track.containsKey(4)
        ? text(fields((byte[]) track.get(4).get(0)).get(5))
        : text(track.get(2));
  }

  private static List<Long> longs(List<Object> values) {
    return values == null ? List.of() : values.stream().map(Long.class::cast).toList();
  }

  private static String text(List<Object> value) {
    return new String((byte[]) value.get(0), StandardCharsets.UTF_8);
  }

  /** A message's values by field: numbers as Long, all else as bytes. */
  private static Map<Integer, List<Object>> fields(byte[] message) {
    Map<Integer, List<Object>> fields = new TreeMap<>();
    try {
      UnknownFieldSet.parseFrom(message)
          .asMap()
          .forEach(
              (number, field) -> {
                List<Object> values = new ArrayList<>();
                values.addAll(field.getVarintList());
                values.addAll(field.getFixed64List());
                field.getLengthDelimitedList().forEach(b -> values.add(b.toByteArray()));
                fields.put(number, values);
              });
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
    return fields;
  }
}
