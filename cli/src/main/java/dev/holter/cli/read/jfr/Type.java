/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type as a chunk describes it: of events, of constants, or of their fields. */
final class Type {

  /** How a value is written. */
  enum Form {
    /** Of variable length. */
    NUMBER,
    BYTE,
    FLOAT,
    DOUBLE,
    TEXT,
    /** Its fields one behind the other. */
    STRUCT
  }

  /**
   * A field of it.
   *
   * @param constant whether its value is a number that stands for a constant
   */
  record Field(String name, long typeId, boolean constant, boolean array) {}

  /** From so many questions on, its fields are worth a table: most types are never read. */
  private static final int OFTEN = 32;

  final long id;
  final String name;
  final Form form;
  final List<Field> fields = new ArrayList<>();

  /** The types of its fields, in their order. */
  Type[] types;

  /** How many numbers it is written as; -1 if there is more to it. */
  int numbers = -1;

  private Map<String, Integer> byName;
  private int asked;

  /** How many of its first fields say when an event was; 0 if they stand elsewhere. */
  int times;

  Type(long id, String name) {
    this.id = id;
    this.name = name;
    this.form =
        switch (name) {
          case "char", "short", "int", "long" -> Form.NUMBER;
          case "boolean", "byte" -> Form.BYTE;
          case "float" -> Form.FLOAT;
          case "double" -> Form.DOUBLE;
          case "java.lang.String" -> Form.TEXT;
          default -> Form.STRUCT;
        };
  }

  /** -1 if it has none of that name. */
  int index(String field) {
    if (byName != null) {
      return byName.getOrDefault(field, -1);
    }
    if (++asked == OFTEN) {
      byName = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        byName.putIfAbsent(fields.get(i).name(), i);
      }
    }
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }
}
