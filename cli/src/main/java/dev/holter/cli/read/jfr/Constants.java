/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The constants of one chunk. Where they lie is found once; they are read as they are asked for,
 * because a service's events refer to a hundred times as many stacks as Holter's do.
 */
final class Constants {

  private static final String TEXT = "java.lang.String";

  /** Texts of a chunk that are kept; the frames of a stack may be some kilobytes. */
  private static final int MOST = 1_000;

  private final ChunkBytes walk;
  private final long lastPool;
  private final Map<Long, Type> types;
  private final ChunkBytes in;
  private final ChunkPlaces places;
  private Map<Long, Positions> positions = new HashMap<>();
  private final Map<Type, Map<Long, Struct>> read = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();
  private boolean found;
  private boolean damaged;

  /**
   * Of pools that lead from the last to the first; nothing is read yet.
   *
   * @param places where an earlier pass may have found them; or null
   */
  Constants(
      ChunkBytes walk, long lastPool, Map<Long, Type> types, ChunkBytes in, ChunkPlaces places) {
    this.walk = walk;
    this.lastPool = lastPool;
    this.types = types;
    this.in = in;
    this.places = places;
    if (places != null && places.constants() != null) {
      positions = places.constants();
      found = true;
    }
  }

  /** Whether some could not be found: what they stand for is missing from the events. */
  boolean damaged() {
    return damaged;
  }

  /** Finds where they lie, the first time that one is asked for: often none is. */
  private void find() {
    if (found) {
      return;
    }
    found = true;
    try {
      follow();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      // bytes that make no sense; what was found until then is all there is
      damaged = true;
    }
    if (places != null) {
      places.keep(positions);
    }
  }

  private void follow() {
    long at = lastPool;
    while (true) {
      walk.seek(at);
      walk.number(); // size
      if (walk.number() != 1) {
        throw new DamagedException("no constants where they should be");
      }
      walk.skipNumbers(2); // start, duration
      long before = walk.number();
      walk.oneByte(); // kind
      pools();
      if (before == 0) {
        return;
      }
      if (before > 0) {
        throw new DamagedException("constants that lead nowhere");
      }
      at += before;
    }
  }

  private void pools() {
    int pools = walk.count();
    for (int p = 0; p < pools; p++) {
      long id = walk.number();
      Type type = types.get(id);
      if (type == null) {
        throw new DamagedException("constants of no known type");
      }
      Positions of = positions.computeIfAbsent(id, i -> new Positions());
      int n = walk.count();
      for (int i = 0; i < n; i++) {
        long key = walk.number();
        of.put(key, walk.at());
        Values.skip(walk, type);
      }
    }
  }

  /** Null where there is none. */
  Struct struct(Type type, long id) {
    Map<Long, Struct> known = read.computeIfAbsent(type, t -> new HashMap<>());
    Struct struct = known.get(id);
    if (struct == null && seek(type.id, id)) {
      struct = Struct.read(in, type, this);
      known.put(id, struct);
    }
    return struct;
  }

  /** Null where there is none. */
  String text(long id) {
    String known = texts.get(id);
    if (known == null) {
      known = readText(id);
      if (known != null && texts.size() < MOST) {
        texts.put(id, known);
      }
    }
    return known;
  }

  private String readText(long id) {
    for (Type t : types.values()) {
      if (TEXT.equals(t.name) && seek(t.id, id)) {
        return Values.text(in, null); // a constant is never one itself, unless it is damaged
      }
    }
    return null;
  }

  private boolean seek(long type, long id) {
    find();
    Positions of = positions.get(type);
    long at = of == null ? 0 : of.get(id);
    if (at != 0) {
      in.seek(at);
    }
    return at != 0;
  }
}
