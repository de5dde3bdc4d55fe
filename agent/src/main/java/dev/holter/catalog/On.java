/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

/** What a guarded call works on: its detail, and what its state is judged by. */
public enum On {
  NOTHING,
  /** The object itself. */
  THIS,
  /** The first parameter that is an object; overloads without one are not guarded. */
  ARGUMENT,
  /** The first parameter that is an object, if there is one. */
  BLOCKER,
  /** The {@code String} field {@code path}; the object itself where that is null. */
  PATH,
  /** The object itself, of which only the class is told. */
  CLASS,
  /** The first {@code long}: 0 or less waits for nothing. Overloads without one are not guarded. */
  TIMEOUT
}
