/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads events of chosen types out of one chunk, in the order they lie there. Everything else is
 * passed over.
 */
public final class ChunkReader {

  private static final int HEADER = 68;
  private static final int START_AT = 32;
  private static final int DURATION_AT = 40;
  private static final int TICKS_AT = 48;
  private static final int FREQUENCY_AT = 56;

  /** Of types and of constants. */
  private static final int OWN_TYPES = 2;

  private static final int WALK = 1 << 17;
  private static final int NEAR = 1 << 14;
  private static final int LOOK = 1 << 12;

  /** The walk tells where it is each so many events. */
  private static final int SOMETIMES = 0xfff;

  /** A day, in nanoseconds: buffers of a chunk before, and flushes since, are far nearer. */
  private static final long NEAR_ENOUGH = 86_400_000_000_000L;

  /** The JDK counts its types up from 0. */
  private static final int USUAL = 1 << 13;

  private record Wanted(Type type, TimeFilter when, Consumer<Event> action) {}

  private final ChunkBytes walk;
  private final ChunkBytes values;
  private final ChunkBytes look;
  private final long length;
  private final Ticks ticks;
  private final Map<Long, Type> types;
  private final ChunkPlaces places;
  private final Constants constants;
  private final long earliest;
  private final long latest;
  private long failed;

  /**
   * A chunk of a file.
   *
   * @param lastPool where in it its last constants begin
   * @param metadata where its types do
   * @param places what was noted before of where things lie; or null
   * @throws DamagedException if its types cannot be read
   */
  public ChunkReader(
      FileChannel file, long offset, long length, long lastPool, long metadata, ChunkPlaces places)
      throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    file.read(header, offset);
    this.length = length;
    walk = new ChunkBytes(file, offset, length, WALK);
    values = new ChunkBytes(file, offset, length, NEAR);
    look = new ChunkBytes(file, offset, length, LOOK);
    ticks =
        new Ticks(
            header.getLong(START_AT),
            header.getLong(TICKS_AT),
            Math.max(1, header.getLong(FREQUENCY_AT)));
    types = places == null ? Types.at(walk, metadata) : places.types;
    this.places = places;
    constants = new Constants(walk, lastPool, types, look, places);
    earliest = header.getLong(START_AT) - NEAR_ENOUGH;
    latest = header.getLong(START_AT) + header.getLong(DURATION_AT) + NEAR_ENOUGH;
  }

  /** Name of a type, or null. */
  public String typeName(long id) {
    Type type = types.get(id);
    return type == null ? null : type.name;
  }

  /** How many events could not be read. */
  public long failed() {
    return failed;
  }

  /** Whether names and stacks that events refer to are lost. */
  public boolean constantsDamaged() {
    return constants.damaged();
  }

  /**
   * Hands out the events.
   *
   * @param actions by the names of types
   * @param times of which of them, by the same names; all where there is none
   * @param at told where it is, now and then
   * @throws DamagedException if the chunk cannot be read any further
   */
  public void read(
      Map<String, Consumer<Event>> actions, Map<String, TimeFilter> times, LongConsumer at) {
    Map<Long, Wanted> byId = new HashMap<>();
    // most types are of small numbers: no object for each of millions of events
    Wanted[] usual = new Wanted[USUAL];
    for (Type type : types.values()) {
      if (actions.containsKey(type.name)) {
        Wanted wanted = new Wanted(type, times.get(type.name), actions.get(type.name));
        byId.put(type.id, wanted);
        if (type.id >= 0 && type.id < USUAL) {
          usual[(int) type.id] = wanted;
        }
      }
    }
    if (byId.isEmpty()) {
      return;
    }
    Event event = new Event(values, ticks, constants);
    if (places != null && places.cover(actions.keySet())) {
      visit(event, usual, at);
    } else {
      walk(event, usual, byId, at);
    }
  }

  /** Goes where such events are known to lie. */
  private void visit(Event event, Wanted[] usual, LongConsumer at) {
    for (int i = 0; i < places.events(); i++) {
      Wanted wanted = usual[places.type(i)];
      if (wanted != null) {
        long begin = places.position(i);
        values.seek(begin);
        long size = values.number();
        values.number(); // type
        hand(event, wanted, values.at(), begin + size);
      }
      if ((i & SOMETIMES) == 0) {
        at.accept(places.position(i));
      }
    }
  }

  /** Goes from event to event. */
  private void walk(Event event, Wanted[] usual, Map<Long, Wanted> byId, LongConsumer at) {
    long seen = 0;
    long next = HEADER;
    while (next < length) {
      long begin = next;
      walk.seek(begin);
      long size = walk.number();
      long type = walk.number();
      if (size <= 0 || size > length - begin) {
        throw new DamagedException("an event without a size");
      }
      next = begin + size;
      Wanted wanted =
          type < OWN_TYPES ? null : type < usual.length ? usual[(int) type] : byId.get(type);
      if (wanted != null) {
        hand(event, wanted, walk.at(), next);
      }
      if ((seen++ & SOMETIMES) == 0) {
        at.accept(begin);
      }
    }
  }

  private void hand(Event event, Wanted wanted, long begin, long end) {
    try {
      values.seek(begin);
      if (event.take(wanted.type(), end, wanted.when())) {
        if (event.end() < earliest || event.end() > latest) {
          throw new DamagedException("an event of another time");
        }
        wanted.action().accept(event);
      }
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      // bytes that make no sense come out as whatever exception they lead to
      failed++;
    }
  }
}
