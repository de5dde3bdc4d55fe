/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The types of one chunk, by their ids. */
final class Types {

  /** No type is described by more levels of elements, nor nested in as many others. */
  private static final int DEEPEST = 32;

  private final ChunkBytes in;
  private final String[] strings;
  private final Map<Long, Type> byId = new HashMap<>();
  private Type current;

  private Types(ChunkBytes in) {
    this.in = in;
    in.number(); // size
    if (in.number() != 0) {
      throw new DamagedException("no types where they should be");
    }
    in.skipNumbers(3); // start, duration, id
    strings = new String[in.count()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = Values.text(in, /* constants= */ null);
    }
    element(0);
    byId.values().forEach(this::link);
  }

  /** The types of the last chunk, which the next one of the same JVM mostly has too. */
  static final class Last {

    private byte[] described = {};
    private Map<Long, Type> types;

    Map<Long, Type> types() {
      return types;
    }

    long length() {
      return described.length;
    }

    Map<Long, Type> at(ChunkBytes in, long position) {
      in.seek(position);
      long size = in.number();
      in.number(); // type
      in.skipNumbers(3); // start, duration, id
      byte[] here =
          in.bytes((int) Math.max(0, Math.min(Integer.MAX_VALUE, position + size - in.at())));
      if (types == null || !Arrays.equals(here, described)) {
        types = Types.at(in, position);
        described = here;
      }
      return types;
    }
  }

  /** The types that are described at a position of the chunk. */
  static Map<Long, Type> at(ChunkBytes in, long position) {
    in.seek(position);
    return new Types(in).byId;
  }

  private void element(int depth) {
    if (depth > DEEPEST) {
      throw new DamagedException("types without end");
    }
    String kind = string();
    int n = in.count();
    Map<String, String> attributes = new HashMap<>();
    if (!"class".equals(kind) && !"field".equals(kind)) {
      in.skipNumbers(2L * n);
      n = 0;
    }
    for (int i = 0; i < n; i++) {
      attributes.put(string(), string());
    }
    if ("class".equals(kind)) {
      current = new Type(id(attributes.get("id")), String.valueOf(attributes.get("name")));
      byId.put(current.id, current);
    } else if ("field".equals(kind) && current != null) {
      current.fields.add(
          new Type.Field(
              String.valueOf(attributes.get("name")),
              id(attributes.get("class")),
              "true".equals(attributes.get("constantPool")),
              attributes.containsKey("dimension") && !"0".equals(attributes.get("dimension"))));
    }
    int children = in.count();
    for (int i = 0; i < children; i++) {
      element(depth + 1);
    }
  }

  private void link(Type type) {
    type.types = new Type[type.fields.size()];
    boolean plain = type.form == Type.Form.STRUCT;
    for (int i = 0; i < type.types.length; i++) {
      Type.Field f = type.fields.get(i);
      Type of = byId.get(f.typeId());
      if (of == null) {
        throw new DamagedException("a field of no known type");
      }
      type.types[i] = of;
      plain &= !f.array() && (f.constant() || of.form == Type.Form.NUMBER);
    }
    boolean starts = type.index("startTime") == 0;
    type.times = !starts ? 0 : type.index("duration") == 1 ? 2 : type.index("duration") < 0 ? 1 : 0;
    type.numbers = plain ? type.types.length : type.form == Type.Form.NUMBER ? 1 : -1;
  }

  private String string() {
    long i = in.number();
    if (i < 0 || i >= strings.length) {
      throw new DamagedException("a name that is not there");
    }
    return strings[(int) i];
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new DamagedException("a type without a number");
    }
  }
}
