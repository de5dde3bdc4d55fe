/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.util.ArrayList;
import java.util.List;

/** A value of several fields; constants among them are looked up when they are asked for. */
final class Struct {

  /** The JDK's deepest stack has 2048 frames. */
  private static final int MOST = 1 << 16;

  private final Type type;
  private final Object[] values;
  private final Constants constants;

  private Struct(Type type, Object[] values, Constants constants) {
    this.type = type;
    this.values = values;
    this.constants = constants;
  }

  static Struct read(ChunkBytes in, Type type, Constants constants) {
    Object[] values = new Object[type.types.length];
    for (int i = 0; i < values.length; i++) {
      Type.Field f = type.fields.get(i);
      Type of = type.types[i];
      if (f.array()) {
        int n = in.count();
        if (n > MOST) {
          throw new DamagedException("more elements than a stack has frames");
        }
        List<Object> all = new ArrayList<>();
        for (int k = 0; k < n; k++) {
          all.add(one(in, of, f.constant(), constants));
        }
        values[i] = all;
      } else {
        values[i] = one(in, of, f.constant(), constants);
      }
    }
    return new Struct(type, values, constants);
  }

  private static Object one(ChunkBytes in, Type of, boolean constant, Constants constants) {
    if (constant) {
      return in.number();
    }
    return switch (of.form) {
      case NUMBER -> Values.narrow(of, in.number());
      case BYTE -> (long) in.oneByte();
      case TEXT -> Values.text(in, constants);
      // no nesting to guard against: structs inside of structs are the frames of a stack
      case STRUCT -> of.numbers >= 0 ? read(in, of, constants) : skipped(in, of);
      case FLOAT, DOUBLE -> skipped(in, of);
    };
  }

  private static Object skipped(ChunkBytes in, Type of) {
    Values.skip(in, of);
    return null;
  }

  /** 0 where it has no such field. */
  long number(String field) {
    int i = type.index(field);
    return i >= 0 && values[i] instanceof Long n ? n : 0;
  }

  /** A text, or the text of a constant of one field; null where there is none. */
  String text(String field) {
    int i = type.index(field);
    if (i < 0) {
      return null;
    }
    if (values[i] instanceof String s) {
      return s;
    }
    Struct constant = struct(field);
    return constant == null || constant.values.length != 1
        ? null
        : constant.values[0] instanceof String s ? s : null;
  }

  /** A constant, or null. */
  Struct struct(String field) {
    int i = type.index(field);
    return i >= 0 && type.fields.get(i).constant() && values[i] instanceof Long id
        ? constants.struct(type.types[i], id)
        : null;
  }

  List<Struct> structs(String field) {
    int i = type.index(field);
    List<Struct> structs = new ArrayList<>();
    if (i >= 0 && values[i] instanceof List<?> all) {
      for (Object o : all) {
        if (o instanceof Struct s) {
          structs.add(s);
        }
      }
    }
    return structs;
  }
}
