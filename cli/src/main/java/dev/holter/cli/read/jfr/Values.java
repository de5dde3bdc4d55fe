/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.nio.charset.StandardCharsets;

/** Values as they are written: read, or passed over. */
final class Values {

  /** Types are not nested as deep; a damaged one may contain itself. */
  private static final int DEEPEST = 32;

  private static final int NULL = 0;
  private static final int EMPTY = 1;
  private static final int CONSTANT = 2;
  private static final int UTF8 = 3;
  private static final int CHARS = 4;
  private static final int LATIN1 = 5;

  private Values() {}

  /** A text; without constants one that stands for a constant is null. */
  static String text(ChunkBytes in, Constants constants) {
    int encoding = in.oneByte();
    switch (encoding) {
      case NULL:
        return null;
      case EMPTY:
        return "";
      case CONSTANT:
        long id = in.number();
        long back = in.at();
        String text = constants == null ? null : constants.text(id);
        in.seek(back); // a constant is read through the same window as the struct it stands in
        return text;
      case UTF8:
        return in.utf8(in.count());
      case LATIN1:
        return in.text(in.count(), StandardCharsets.ISO_8859_1);
      case CHARS:
        char[] chars = new char[in.count()];
        for (int i = 0; i < chars.length; i++) {
          chars[i] = (char) in.number();
        }
        return new String(chars);
      default:
        throw new DamagedException("a text of unknown encoding");
    }
  }

  /** A number as its type holds it: negative ones are written without their sign's higher bits. */
  static long narrow(Type type, long number) {
    return switch (type.name) {
      case "int" -> (int) number;
      case "short" -> (short) number;
      case "byte" -> (byte) number;
      default -> number;
    };
  }

  /** Passes over all fields of a value. */
  static void skip(ChunkBytes in, Type type) {
    skip(in, type, 0);
  }

  /** Passes over the field of a value, whatever it is. */
  static void skipField(ChunkBytes in, Type type, int field) {
    skipField(in, type, field, 0);
  }

  private static void skip(ChunkBytes in, Type type, int depth) {
    if (type.numbers >= 0) {
      in.skipNumbers(type.numbers);
      return;
    }
    switch (type.form) {
      case NUMBER -> in.number();
      case BYTE -> in.oneByte();
      case FLOAT -> in.skip(Float.BYTES);
      case DOUBLE -> in.skip(Double.BYTES);
      case TEXT -> skipText(in);
      case STRUCT -> {
        if (depth > DEEPEST) {
          throw new DamagedException("a type within itself");
        }
        for (int i = 0; i < type.types.length; i++) {
          skipField(in, type, i, depth + 1);
        }
      }
      default -> throw new IllegalStateException();
    }
  }

  private static void skipField(ChunkBytes in, Type type, int field, int depth) {
    Type.Field f = type.fields.get(field);
    Type of = type.types[field];
    int n = f.array() ? in.count() : 1;
    int numbers = f.constant() ? 1 : of.numbers;
    if (numbers >= 0) {
      in.skipNumbers((long) n * numbers);
      return;
    }
    for (int i = 0; i < n; i++) {
      skip(in, of, depth);
    }
  }

  private static void skipText(ChunkBytes in) {
    switch (in.oneByte()) {
      case NULL, EMPTY -> {}
      case CONSTANT -> in.number();
      case UTF8, LATIN1 -> in.skip(in.count());
      case CHARS -> in.skipNumbers(in.count());
      default -> throw new DamagedException("a text of unknown encoding");
    }
  }
}
