/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where in a chunk what will be read of it lies, noted as it is walked through for the first time:
 * no later pass has to look at all of its events again.
 */
public final class ChunkPlaces {

  /** The JDK counts its types up from 0. */
  private static final int TYPE_BITS = 13;

  private static final int FIRST = 256;

  /** What each takes at least. */
  static final long BYTES = (1L << TYPE_BITS) + FIRST * (long) Long.BYTES;

  final Map<Long, Type> types;
  private final Predicate<String> chosen;
  private final PlacesRoom room;
  private final boolean[] wanted = new boolean[1 << TYPE_BITS];
  // a position and the type of the event there, in the order they lie there; null if too many
  private long[] events = new long[FIRST];
  private int size;
  private Map<Long, Positions> constants;

  ChunkPlaces(Map<Long, Type> types, Predicate<String> chosen, PlacesRoom room) {
    this.types = types;
    this.chosen = chosen;
    this.room = room;
    for (Type type : types.values()) {
      if (chosen.test(type.name)) {
        if (type.id < 0 || type.id >= wanted.length) {
          events = null;
        } else {
          wanted[(int) type.id] = true;
        }
      }
    }
  }

  /** There is an event. */
  public void event(long type, long position) {
    if (type < wanted.length && wanted[(int) type] && events != null) {
      if (size == events.length && !grow()) {
        return;
      }
      events[size++] = position << TYPE_BITS | type;
    }
  }

  private boolean grow() {
    events = room.take(events.length * (long) Long.BYTES) ? Arrays.copyOf(events, 2 * size) : null;
    return events != null;
  }

  /** Whether all events of some types are here. */
  boolean cover(Set<String> names) {
    return events != null && names.stream().allMatch(chosen);
  }

  int events() {
    return size;
  }

  int type(int event) {
    return (int) events[event] & wanted.length - 1;
  }

  long position(int event) {
    return events[event] >>> TYPE_BITS;
  }

  /** Where its constants lie, by their types; null if that is not known yet. */
  Map<Long, Positions> constants() {
    return constants;
  }

  /** Keeps where its constants lie, if there is room for it. */
  void keep(Map<Long, Positions> found) {
    if (room.take(found.values().stream().mapToLong(Positions::bytes).sum())) {
      constants = found;
    }
  }
}
